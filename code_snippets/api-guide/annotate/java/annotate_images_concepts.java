import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.PostAnnotationsRequest;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class AnnotateImagesConcepts {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID_1 = "park";
  static final String INPUT_ID_2 = "street";

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
                        .setInputId(INPUT_ID_1)
                        .setData(
                            Data.newBuilder()
                                .addConcepts(Concept.newBuilder().setId("outdoors").setValue(1))))
                .addAnnotations(
                    Annotation.newBuilder()
                        .setInputId(INPUT_ID_2)
                        .setData(
                            Data.newBuilder()
                                .addConcepts(Concept.newBuilder().setId("outdoors").setValue(1))))
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
