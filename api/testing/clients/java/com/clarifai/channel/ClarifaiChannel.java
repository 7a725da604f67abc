package com.clarifai.channel;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.ClientAlpn;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Stands in for the official client's class of this name. */
public enum ClarifaiChannel {
  INSTANCE;

  public ManagedChannel getGrpcChannel() {
    String base = System.getenv().getOrDefault("CLARIFAI_GRPC_BASE", "api.clarifai.com");
    return getGrpcChannel(base.contains(":") ? base : base + ":443");
  }

  private static ManagedChannel getGrpcChannel(String target) {
    try {
      return NettyChannelBuilder.forTarget(target)
          .sslContext(ClientAlpn.context(sslContext()))
          .build();
    } catch (Exception e) {
      throw new IllegalStateException("No TLS channel to " + target, e);
    }
  }

  /** Trusts what the other gRPC clients trust: the file that the gRPC libraries agree on. */
  private static SSLContext sslContext() throws Exception {
    String roots = System.getenv("GRPC_DEFAULT_SSL_ROOTS_FILE_PATH");
    if (roots == null) {
      return SSLContext.getDefault();
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    try (InputStream pem = Files.newInputStream(Path.of(roots))) {
      for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("root-" + store.size(), root);
      }
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
