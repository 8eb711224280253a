package io.rosterlake.ingestion.sample.population;

/** The districts of the sample. Places and schemes are real, everything else about them is invented. */
public enum SampleDistrict {
    LIXIA("370102", "历下区", "济南市", "jinan-lixia", Reporting.MONTHLY),
    GONGSHU("330105", "拱墅区", "杭州市", "hangzhou-gongshu", Reporting.MONTHLY),
    TINGHU("320902", "亭湖区", "盐城市", "yancheng-tinghu", Reporting.MONTHLY),
    FUAN("350981", "福安市", "宁德市", "ningde-fuan", Reporting.MONTHLY),
    XIAODIAN("140105", "小店区", "太原市", "taiyuan-2020", Reporting.QUARTERLY);

    /** How often a district sends its workers and communities. */
    public enum Reporting {
        MONTHLY("monthly"),
        QUARTERLY("quarterly");

        private final String code;

        Reporting(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final String code;
    private final String districtName;
    private final String city;
    private final String schemeId;
    private final Reporting reporting;

    SampleDistrict(String code, String districtName, String city, String schemeId, Reporting reporting) {
        this.code = code;
        this.districtName = districtName;
        this.city = city;
        this.schemeId = schemeId;
        this.reporting = reporting;
    }

    /** Six digits (GB/T 2260). */
    public String code() {
        return code;
    }

    public String districtName() {
        return districtName;
    }

    public String city() {
        return city;
    }

    /** The staffing scheme that governs the district. */
    public String schemeId() {
        return schemeId;
    }

    public Reporting reporting() {
        return reporting;
    }

    /** An area code in the same city that does not exist, so that no real identity number can begin with it. */
    String inventedArea() {
        return code.substring(0, 4) + "99";
    }
}
