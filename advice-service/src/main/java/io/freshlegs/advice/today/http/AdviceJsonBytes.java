package io.freshlegs.advice.today.http;

import io.freshlegs.advice.today.application.AdviceBytes;
import io.freshlegs.advice.today.domain.Advice;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives whoever else sends advice the bytes the endpoint answers with. */
@ApplicationScoped
class AdviceJsonBytes implements AdviceBytes {

    @Override
    public byte[] of(Advice advice) {
        return AdviceJson.bytes(advice);
    }
}
