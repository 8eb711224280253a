package io.rosterlake.ingestion.sample.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents people of one district; no two have the same identity number. */
final class PersonFactory {
    private static final List<String> SURNAMES =
            List.of(("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖").split(""));
    private static final List<String> FEMALE_NAMES =
            List.of("秀英 丽华 桂兰 玉梅 晓燕 雪 婷婷 静怡 思雨 美玲 春兰 红霞 佳琪 慧敏 文静 海燕 雅琴 莉 晓月 若溪 欣悦 淑珍 彩云 小芳 丹 艳萍 梦瑶 冬梅 倩 秋菊".split(" "));
    private static final List<String> MALE_NAMES =
            List.of("建国 志强 伟 明辉 海涛 永强 俊杰 文博 浩然 国庆 大勇 立新 鹏飞 军 晓东 宏宇 振华 少华 斌 家豪 子轩 光明 志远 卫东 学文 磊 春生 天佑 勇 一鸣".split(" "));

    private final SampleDistrict district;
    private final RandomGenerator random;
    private final Set<String> identityNumbers = new HashSet<>();

    PersonFactory(SampleDistrict district, RandomGenerator random) {
        this.district = district;
        this.random = random;
    }

    /** Somebody of between the two ages (years, both inclusive) in {@code month} who has not reached retirement then. */
    Person atWork(YearMonth month, int youngest, int oldest) {
        Person person = ofAge(month, youngest, oldest);
        while (!person.retirementMonth().isAfter(month)) {
            person = ofAge(month, youngest, oldest);
        }
        return person;
    }

    /** Somebody who retired before {@code month}. */
    Person retired(YearMonth month) {
        return ofAge(month, 62, 66);
    }

    private Person ofAge(YearMonth month, int youngest, int oldest) {
        Sex sex = random.nextInt(100) < 68 ? Sex.FEMALE : Sex.MALE;
        LocalDate birthDate =
                month.minusYears(youngest).atDay(1).minusDays(random.nextInt((oldest - youngest + 1) * 365) + 1L);
        return new Person(
                identityNumber(birthDate, sex),
                name(sex),
                sex,
                birthDate,
                retirementClass(sex),
                random.nextInt(100) < 95 ? "汉族" : pick(List.of("回族", "满族", "畲族")),
                politicalStatus(month.getYear() - birthDate.getYear()),
                education(),
                "100%08d".formatted(random.nextInt(100_000_000)));
    }

    private String identityNumber(LocalDate birthDate, Sex sex) {
        while (true) {
            int sequence = 2 * random.nextInt(1, 499) + (sex == Sex.MALE ? 1 : 0);
            String number = IdentityNumbers.of(district.inventedArea(), birthDate, sequence);
            if (identityNumbers.add(number)) {
                return number;
            }
        }
    }

    private String name(Sex sex) {
        return pick(SURNAMES) + pick(sex == Sex.FEMALE ? FEMALE_NAMES : MALE_NAMES);
    }

    private RetirementClass retirementClass(Sex sex) {
        if (sex == Sex.MALE) {
            return RetirementClass.M60;
        }
        return random.nextInt(100) < 55 ? RetirementClass.F50 : RetirementClass.F55;
    }

    private String politicalStatus(int age) {
        int roll = random.nextInt(100);
        if (roll < 45) {
            return "中共党员";
        }
        return roll < 60 && age <= 28 ? "共青团员" : "群众";
    }

    private Education education() {
        int roll = random.nextInt(100);
        if (roll < 10) {
            return Education.SECONDARY;
        }
        if (roll < 52) {
            return Education.JUNIOR_COLLEGE;
        }
        return roll < 96 ? Education.BACHELOR : Education.MASTER;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
