import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.Image;
import com.clarifai.grpc.api.Mask;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.PostAnnotationsRequest;
import com.clarifai.grpc.api.Region;
import com.clarifai.grpc.api.RegionInfo;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;
import com.google.protobuf.ByteString;
import java.util.Base64;

public class AnnotateMask {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "desk";
  static final ByteString MASK =
      ByteString.copyFrom(
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAQAAAADNT0+jAAAAIklEQVQY02NgGAVDA8g/wMn5g5Pz"
                      + "hAwObtNwuoD/AMMIBQAINw1EDflmvgAAAABJRU5ErkJggg=="));

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    MultiAnnotationResponse response =
        stub.postAnnotations(
            PostAnnotationsRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .addAnnotations(
                    Annotation.newBuilder()
                        .setInputId(INPUT_ID)
                        .setData(
                            Data.newBuilder()
                                .addRegions(
                                    Region.newBuilder()
                                        .setRegionInfo(
                                            RegionInfo.newBuilder()
                                                .setMask(
                                                    Mask.newBuilder()
                                                        .setImage(
                                                            Image.newBuilder().setBase64(MASK))))
                                        .setData(
                                            Data.newBuilder()
                                                .addConcepts(
                                                    Concept.newBuilder()
                                                        .setId("mug")
                                                        .setValue(1))))))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Annotation annotation : response.getAnnotationsList()) {
      System.out.printf("Created %s on %s%n", annotation.getId(), annotation.getInputId());
    }
  }
}
