package io.rosterlake.transforms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explain}: how a published figure comes about, down to the rows of the registers. */
@Command(
        name = "explain",
        subcommands = {
            ExplainStaffingCommand.class,
            ExplainTurnoverCommand.class,
            ExplainTrainingCommand.class,
            ExplainCertificatesCommand.class,
            ExplainRetirementCommand.class,
            ExplainPayCommand.class,
            ExplainCheckCommand.class
        })
final class ExplainCommand implements Runnable {
    @Mixin
    private LocaleOption locale = new LocaleOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                locale.text(
                        "请写明 staffing、turnover、training、certificates、retirement、pay 或 check",
                        "name staffing, turnover, training, certificates, retirement, pay or check"));
    }
}
