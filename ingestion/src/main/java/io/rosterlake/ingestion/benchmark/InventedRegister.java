package io.rosterlake.ingestion.benchmark;

import io.rosterlake.ingestion.sample.population.IdentityNumbers;
import java.time.LocalDate;
import java.util.List;

/**
 * A workers register of any size in the 22 columns that real ones have. Each row follows from its number alone, so that a register of
 * millions of rows needs no memory and is the same on every machine. Every person is invented: the area of their identity numbers does
 * not exist, and their telephone numbers begin with 100. One identity number in {@value #WRONG_ONE_IN} has a wrong check digit, one in
 * {@value #BLANK_ONE_IN} brings a no-break space along.
 *
 * @param rows people in the register
 */
record InventedRegister(int rows) {
    static final int WRONG_ONE_IN = 500;
    static final int BLANK_ONE_IN = 50;
    static final String TITLE = "测试区社区工作者人员花名册（2026年6月）";
    static final List<String> HEADINGS = List.of(
            "序号",
            "街道",
            "社区",
            "姓名",
            "性别",
            "民族",
            "身份证号",
            "出生年月",
            "政治面貌",
            "学历",
            "学位",
            "职务",
            "岗位等级",
            "现等级起始时间",
            "任现职时间",
            "人员类别",
            "参加社区工作时间",
            "合同起始",
            "合同终止",
            "签约单位",
            "退休类别",
            "联系电话");
    static final int NUMBER = 0;
    static final int IDENTITY_NUMBER = 6;
    static final int CONTRACT_START = 17;
    static final int CONTRACT_END = 18;
    static final int PHONE = 21;

    private static final String AREA = "370199";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1968, 1, 1);
    private static final int BIRTHDAYS = 13_001;
    private static final int SEQUENCES = 999;
    /** Has no divisor in common with the number of identity numbers, so that none comes twice. */
    private static final long STRIDE = 7_368_787;

    private static final int PEOPLE_A_COMMUNITY = 12;
    private static final int COMMUNITIES_A_STREET = 10;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹";
    private static final List<String> GIVEN_NAMES =
            List.of("建国 志强 明辉 海涛 秀英 丽华 桂兰 玉梅 晓燕 雪 婷婷 静怡 思雨 伟 俊杰 文博 浩然 倩 秋菊 莉".split(" "));
    private static final List<String> STREETS = List.of("东关 西关 南湖 北园 中山 解放 建设 和平 人民 胜利".split(" "));
    private static final List<String> COMMUNITIES = List.of("春江 夏园 秋林 冬青 兰亭 竹苑 菊园 梅岭 松涛 柏树".split(" "));
    private static final List<String> EDUCATIONS = List.of("高中", "大专", "本科", "本科", "硕士研究生");
    private static final List<String> DEGREES = List.of("无", "无", "学士", "学士", "硕士");
    private static final List<String> POSTS = List.of("书记、主任", "副书记", "副主任", "委员", "专职社区工作者", "网格员");
    private static final List<String> CATEGORIES = List.of("两委成员", "两委成员", "两委成员", "两委成员", "专职社区工作者", "网格员");

    /** Rows that ingestion must accept. */
    int acceptedRows() {
        return rows - (rows + WRONG_ONE_IN - 1) / WRONG_ONE_IN;
    }

    /** The texts of a row, from 0; contract dates are {@code yyyy-MM-dd}. */
    String[] row(int index) {
        long mixed = mix(index);
        long place = (index + 1L) * STRIDE % ((long) BIRTHDAYS * SEQUENCES);
        LocalDate birth = FIRST_BIRTH.plusDays(place % BIRTHDAYS);
        int sequence = (int) (place / BIRTHDAYS) + 1;
        boolean man = sequence % 2 == 1;
        LocalDate joined = LocalDate.of(2008, 1, 1).plusDays(part(mixed, 0, 6000));
        int education = part(mixed, 8, EDUCATIONS.size());
        int post = index % PEOPLE_A_COMMUNITY == 0 ? 0 : part(mixed, 16, POSTS.size());
        int community = index / PEOPLE_A_COMMUNITY;
        int street = community / COMMUNITIES_A_STREET;
        String since = month(joined.plusYears(part(mixed, 24, 3)));
        return new String[] {
            String.valueOf(index + 1),
            STREETS.get(street % STREETS.size()) + (street / STREETS.size() + 1) + "街道",
            COMMUNITIES.get(community % COMMUNITIES_A_STREET) + "第" + (street % 97 + 1) + "社区",
            SURNAMES.charAt(part(mixed, 32, SURNAMES.length())) + GIVEN_NAMES.get(part(mixed, 40, GIVEN_NAMES.size())),
            man ? "男" : "女",
            part(mixed, 44, 20) == 0 ? "回族" : "汉族",
            identityNumber(index, birth, sequence),
            month(birth),
            part(mixed, 48, 2) == 0 ? "中共党员" : "群众",
            EDUCATIONS.get(education),
            DEGREES.get(education),
            POSTS.get(post),
            part(mixed, 50, 12) + 1 + "级",
            since,
            since,
            CATEGORIES.get(post),
            month(joined),
            joined.toString(),
            joined.plusYears(20).toString(),
            "测试区社会工作服务中心",
            man ? "M60" : "F55",
            phone(index)
        };
    }

    private static String identityNumber(int index, LocalDate birth, int sequence) {
        String number = IdentityNumbers.of(AREA, birth, sequence);
        if (index % WRONG_ONE_IN == 0) {
            char right = number.charAt(number.length() - 1);
            return number.substring(0, number.length() - 1) + (right == '0' ? '1' : '0');
        }
        return index % BLANK_ONE_IN == 1 ? number + "\u00a0" : number;
    }

    private static String phone(int index) {
        String digits = String.valueOf(100_000_000L + index);
        return "10" + digits;
    }

    private static String month(LocalDate date) {
        return date.getYear() + (date.getMonthValue() < 10 ? ".0" : ".") + date.getMonthValue();
    }

    private static int part(long mixed, int bits, int choices) {
        return (int) ((mixed >>> bits & 0x7FFF) % choices);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(int index) {
        long z = (index + 1L) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
