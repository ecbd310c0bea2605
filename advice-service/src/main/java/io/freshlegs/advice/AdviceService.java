package io.freshlegs.advice;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The entry of the process: the service, or one order of an operator. */
@QuarkusMain
public final class AdviceService {

    private AdviceService() {}

    /** Arguments: none for the service, else an {@link OperatorCommand}. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Quarkus.run(arguments);
            return;
        }
        System.exit(new OperatorCommand(
                        new SmallRyeConfigBuilder()
                                .addDefaultSources()
                                .addDefaultInterceptors()
                                .build(),
                        System.out)
                .run(arguments));
    }
}
