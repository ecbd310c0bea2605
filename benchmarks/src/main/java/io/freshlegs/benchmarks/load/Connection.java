package io.freshlegs.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** One kept connection with at most one request under way. Belongs to its event loop. */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

    /** The status of a request whose connection ended before the answer did. */
    static final int BROKEN = 0;

    private static final int USUAL_REQUEST_BYTES = 2048;

    private final Answers answers;
    private @Nullable ChannelHandlerContext context;
    private boolean underWay;
    private long sinceNanos;
    private int status;

    /** Told of the end of each request. */
    @FunctionalInterface
    interface Answers {
        void answered(Connection connection, int status, long sinceNanos);
    }

    Connection(Answers answers) {
        this.answers = answers;
    }

    void send(Requests requests, long number, long since) {
        ChannelHandlerContext open = context;
        underWay = true;
        sinceNanos = since;
        status = BROKEN;
        if (open == null || !open.channel().isActive()) {
            over(BROKEN);
            return;
        }
        ByteBuf request = open.alloc().buffer(USUAL_REQUEST_BYTES);
        requests.write(number, since, request);
        open.writeAndFlush(request, open.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext opened) {
        context = opened;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext from, HttpObject part) {
        if (part instanceof HttpResponse head) {
            status = head.status().code();
        }
        if (part instanceof LastHttpContent) {
            over(status);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext gone) {
        if (underWay) {
            over(BROKEN);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
        failed.close();
    }

    private void over(int endStatus) {
        underWay = false;
        answers.answered(this, endStatus, sinceNanos);
    }
}
