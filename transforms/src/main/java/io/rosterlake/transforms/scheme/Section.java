package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sections of a scheme besides its scope and staffing. Each knows the parameters that its rules may have, and what
 * their values look like: a misspelt name is an error in the file, never a rule that silently does not apply.
 */
public enum Section {
    POSTS(new BilingualText("岗位与等级", "posts and grades"), SectionParameters.POSTS),
    TRAINING(new BilingualText("培训", "training"), SectionParameters.TRAINING),
    CERTIFICATES(new BilingualText("证书", "certificates"), SectionParameters.CERTIFICATES),
    APPRAISAL(new BilingualText("考核", "appraisal"), SectionParameters.APPRAISAL),
    PAY(new BilingualText("薪酬", "pay"), SectionParameters.PAY),
    CONTRIBUTIONS(new BilingualText("社会保险", "contributions"), SectionParameters.CONTRIBUTIONS),
    RETIREMENT(new BilingualText("退休", "retirement"), SectionParameters.RETIREMENT),
    EXITS(new BilingualText("退出", "exits"), SectionParameters.EXITS),
    FUNDING(new BilingualText("经费", "funding"), SectionParameters.FUNDING),
    CAREER(new BilingualText("管理与发展", "management and career"), SectionParameters.CAREER);

    private final BilingualText label;
    private final List<Parameter> parameters;

    Section(BilingualText label, List<Parameter> parameters) {
        this.label = label;
        this.parameters = SectionParameters.with(parameters, name().toLowerCase(Locale.ROOT), label);
    }

    /** The key in scheme files, such as {@code pay}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** The parameters that rules of this section may have, in the order in which comparisons list them. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The names of the parameters. */
    public Set<String> parameterNames() {
        return parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The parameter with this name, if the section has it. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** The parameter that stands for everything in this section; it is missing where a copy has lost the section. */
    public String wholeSection() {
        return SectionParameters.wholeSection(code());
    }

    /** The keys of all sections, in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Section::code).toList();
    }

    /** The section with this key, if there is one. */
    public static Optional<Section> fromCode(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
