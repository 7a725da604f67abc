package io.netty.handler.ssl;

import javax.net.ssl.SSLContext;

/**
 * Lets a client agree on HTTP/2 through the JDK's own ALPN.
 *
 * <p>Debian's netty ships without the class that does so, but with all of its parts; they can only
 * be put together from inside their package.
 */
public final class ClientAlpn {
  private ClientAlpn() {}

  public static SslContext context(SSLContext context) {
    return new JdkSslContext(
        context,
        true,
        null,
        IdentityCipherSuiteFilter.INSTANCE,
        new JdkBaseApplicationProtocolNegotiator(
            Java9SslEngine::new,
            JdkBaseApplicationProtocolNegotiator.FAIL_SELECTOR_FACTORY,
            JdkBaseApplicationProtocolNegotiator.FAIL_SELECTION_LISTENER_FACTORY,
            ApplicationProtocolNames.HTTP_2),
        ClientAuth.NONE,
        null,
        false);
  }
}
