package io.rosterlake.ingestion.sample.population;

import io.rosterlake.ingestion.sample.population.DistrictPlan.Renaming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The five districts. Households and posts are chosen so that every staffing answer comes up: short, within, over, contradictory (亭湖
 * from 3501 households on), undefined (拱墅 above 2000) and the edges of the bands (历下 and 小店 at 3000, 4000 and 5000).
 */
final class DistrictPlans {
    private static final String STOREYED = "楼房";
    private static final String BUNGALOWS = "平房区";
    private static final String FORMER_VILLAGE = "村改居";

    private DistrictPlans() {}

    static DistrictPlan of(SampleDistrict district) {
        return switch (district) {
            case LIXIA -> lixia();
            case GONGSHU -> gongshu();
            case TINGHU -> tinghu();
            case FUAN -> fuan();
            case XIAODIAN -> xiaodian();
        };
    }

    private static DistrictPlan lixia() {
        return new DistrictPlan(
                SampleDistrict.LIXIA,
                List.of(
                        community("解放路街道", "晨光社区", 3000, STOREYED)
                                .committee(6)
                                .recruited(6)
                                .plan(),
                        community("解放路街道", "历园社区", 3001, STOREYED)
                                .committee(6)
                                .recruited(7)
                                .plan(),
                        community("解放路街道", "青龙桥社区", 2999, BUNGALOWS)
                                .committee(5)
                                .recruited(4)
                                .plan(),
                        community("千佛山街道", "山景社区", 4000, STOREYED)
                                .committee(6)
                                .recruited(5)
                                .plan(),
                        community("千佛山街道", "佛慧社区", 1800, FORMER_VILLAGE)
                                .committee(6)
                                .recruited(2)
                                .plan(),
                        community("千佛山街道", "舜玉社区", 5000, STOREYED)
                                .committee(7)
                                .recruited(6)
                                .plan(),
                        community("泉城路街道", "芙蓉社区", 2450, BUNGALOWS)
                                .committee(6)
                                .recruited(7)
                                .plan(),
                        community("泉城路街道", "县西社区", 4400, STOREYED)
                                .committee(5)
                                .recruited(5)
                                .grid(2)
                                .plan(),
                        community("泉城路街道", "省府社区", 3600, STOREYED)
                                .committee(6)
                                .recruited(8)
                                .plan(),
                        community("文化东路街道", "和平路社区", 6100, STOREYED)
                                .committee(7)
                                .recruited(6)
                                .streetHired(2)
                                .plan(),
                        community("文化东路街道", "燕子山社区", 2800, STOREYED)
                                .committee(6)
                                .recruited(3)
                                .retained(1)
                                .plan()),
                List.of());
    }

    private static DistrictPlan gongshu() {
        return new DistrictPlan(
                SampleDistrict.GONGSHU,
                List.of(
                        community("湖墅街道", "双荡弄社区", 1999, STOREYED)
                                .committee(6)
                                .labour(1)
                                .recruited(2)
                                .plan(),
                        community("湖墅街道", "仓基社区", 2001, STOREYED)
                                .committee(6)
                                .labour(1)
                                .recruited(2)
                                .plan(),
                        community("湖墅街道", "珠儿潭社区", 1200, BUNGALOWS)
                                .committee(4)
                                .recruited(2)
                                .plan(),
                        community("湖墅街道", "霞湾社区", 1650, STOREYED)
                                .committee(5)
                                .recruited(3)
                                .plan(),
                        community("小河街道", "塘河社区", 1850, STOREYED)
                                .committee(6)
                                .labour(1)
                                .recruited(1)
                                .plan(),
                        community("小河街道", "董家社区", 2600, STOREYED)
                                .committee(7)
                                .recruited(3)
                                .plan(),
                        community("小河街道", "长乐苑社区", 1420, FORMER_VILLAGE)
                                .committee(5)
                                .streetHired(2)
                                .plan(),
                        community("和睦街道", "华丰社区", 1780, STOREYED)
                                .committee(5)
                                .labour(1)
                                .recruited(2)
                                .plan(),
                        community("和睦街道", "李家桥社区", 1980, STOREYED)
                                .committee(9)
                                .recruited(2)
                                .plan(),
                        community("和睦街道", "化纤社区", 1320, BUNGALOWS)
                                .committee(5)
                                .recruited(2)
                                .plan()),
                List.of());
    }

    private static DistrictPlan tinghu() {
        return new DistrictPlan(
                SampleDistrict.TINGHU,
                List.of(
                        community("五星街道", "东进社区", 4000, STOREYED).committee(7).plan(),
                        community("五星街道", "文港社区", 2000, BUNGALOWS).committee(6).plan(),
                        community("五星街道", "毓龙社区", 2400, STOREYED).committee(6).plan(),
                        community("五星街道", "沿河社区", 2800, STOREYED).committee(5).plan(),
                        community("文峰街道", "宝塔社区", 3000, STOREYED).committee(6).plan(),
                        community("文峰街道", "大星社区", 3500, STOREYED).committee(7).plan(),
                        community("文峰街道", "越河社区", 3501, STOREYED).committee(7).plan(),
                        community("文峰街道", "迎宾社区", 1800, BUNGALOWS).committee(7).plan(),
                        community("先锋街道", "浠沧社区", 2100, STOREYED).committee(6).plan(),
                        community("先锋街道", "双元社区", 4600, STOREYED).committee(7).plan(),
                        community("先锋街道", "盐塘社区", 1900, FORMER_VILLAGE)
                                .committee(5)
                                .plan(),
                        community("先锋街道", "纯化社区", 2250, STOREYED).committee(6).plan()),
                List.of());
    }

    private static DistrictPlan fuan() {
        return new DistrictPlan(
                SampleDistrict.FUAN,
                List.of(
                        community("城北街道", "龟湖社区", 1500, STOREYED).dispatch(6).plan(),
                        community("城北街道", "韩城社区", 2300, STOREYED).dispatch(7).plan(),
                        community("城北街道", "溪口社区", 1760, BUNGALOWS).dispatch(5).plan(),
                        community("阳头街道", "莲池社区", 3100, STOREYED).dispatch(9).plan(),
                        community("阳头街道", "冠后社区", 2050, STOREYED).dispatch(6).plan(),
                        community("阳头街道", "锦阳社区", 1440, BUNGALOWS).dispatch(5).plan(),
                        community("罗江街道", "罗江社区", 2680, STOREYED).dispatch(7).plan(),
                        community("罗江街道", "金湖社区", 1230, STOREYED).dispatch(3).plan(),
                        community("罗江街道", "富阳社区", 1890, FORMER_VILLAGE)
                                .dispatch(6)
                                .plan(),
                        community("赛岐镇", "赛江社区", 3300, STOREYED).dispatch(8).plan(),
                        community("赛岐镇", "万寿社区", 2510, STOREYED).dispatch(6).plan(),
                        community("赛岐镇", "宝洲社区", 980, BUNGALOWS).dispatch(4).plan()),
                List.of(new Renaming("溪口社区", "富春溪社区", 5)));
    }

    private static DistrictPlan xiaodian() {
        return new DistrictPlan(
                SampleDistrict.XIAODIAN,
                List.of(
                        community("坞城街道", "学府社区", 2000, STOREYED)
                                .committee(6)
                                .recruited(3)
                                .plan(),
                        community("坞城街道", "长风社区", 2001, STOREYED)
                                .committee(6)
                                .recruited(4)
                                .plan(),
                        community("坞城街道", "狄村社区", 3000, FORMER_VILLAGE)
                                .committee(7)
                                .recruited(4)
                                .plan(),
                        community("坞城街道", "亲贤社区", 4000, STOREYED)
                                .committee(6)
                                .recruited(5)
                                .plan(),
                        community("营盘街道", "康宁社区", 5000, STOREYED)
                                .committee(7)
                                .recruited(6)
                                .plan(),
                        community("营盘街道", "王村社区", 5500, STOREYED)
                                .committee(7)
                                .recruited(6)
                                .welfare(1)
                                .plan(),
                        community("营盘街道", "并州南路社区", 1500, STOREYED)
                                .committee(5)
                                .recruited(4)
                                .plan(),
                        community("平阳路街道", "平阳社区", 2600, STOREYED)
                                .committee(4)
                                .recruited(4)
                                .plan(),
                        community("平阳路街道", "许坦社区", 3400, STOREYED)
                                .committee(6)
                                .recruited(4)
                                .welfare(2)
                                .plan(),
                        community("平阳路街道", "体育西路社区", 4700, STOREYED)
                                .committee(6)
                                .recruited(6)
                                .plan()),
                List.of());
    }

    private static Builder community(String street, String name, int households, String areaType) {
        return new Builder(street, name, households, areaType);
    }

    /** Collects a community's posts. */
    private static final class Builder {
        private final String street;
        private final String name;
        private final int households;
        private final String areaType;
        private final List<Place> places = new ArrayList<>();

        private Builder(String street, String name, int households, String areaType) {
            this.street = street;
            this.name = name;
            this.households = households;
            this.areaType = areaType;
        }

        /** In one community of five secretary and director are two people; a fourth member makes room for a second deputy. */
        private Builder committee(int people) {
            List<Role> roles = new ArrayList<>();
            if (households % 5 == 1) {
                roles.addAll(List.of(Role.SECRETARY, Role.DIRECTOR, Role.DEPUTY_SECRETARY));
            } else {
                roles.addAll(List.of(Role.SECRETARY_AND_DIRECTOR, Role.DEPUTY_SECRETARY));
            }
            if (people > 5) {
                roles.add(Role.DEPUTY_DIRECTOR);
            }
            roles.addAll(Collections.nCopies(people - roles.size(), Role.MEMBER));
            roles.forEach(role -> places.add(new Place(StaffCategory.COMMITTEE, role)));
            return this;
        }

        private Builder recruited(int people) {
            return add(people, StaffCategory.RECRUITED, Role.WORKER);
        }

        private Builder labour(int people) {
            return add(people, StaffCategory.RECRUITED, Role.LABOUR);
        }

        private Builder streetHired(int people) {
            return add(people, StaffCategory.STREET_HIRED, Role.WORKER);
        }

        private Builder grid(int people) {
            return add(people, StaffCategory.GRID, Role.GRIDMAN);
        }

        private Builder welfare(int people) {
            return add(people, StaffCategory.PUBLIC_WELFARE, Role.HELPER);
        }

        private Builder retained(int people) {
            return add(people, StaffCategory.RETAINED_RETIREE, Role.WORKER);
        }

        private Builder dispatch(int people) {
            int deputies = people > 4 ? 1 : 0;
            add(1, StaffCategory.DISPATCH, Role.STATION_HEAD);
            add(deputies, StaffCategory.DISPATCH, Role.STATION_DEPUTY);
            return add(people - 1 - deputies, StaffCategory.DISPATCH, Role.STATION_STAFF);
        }

        private Builder add(int people, StaffCategory category, Role role) {
            places.addAll(Collections.nCopies(people, new Place(category, role)));
            return this;
        }

        private CommunityPlan plan() {
            return new CommunityPlan(street, name, households, areaType, places);
        }
    }
}
