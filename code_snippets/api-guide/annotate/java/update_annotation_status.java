import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.PatchAnnotationsRequest;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class UpdateAnnotationStatus {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "harbor";
  static final String ANNOTATION_ID = "harbor-boat";

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    MultiAnnotationResponse response =
        stub.patchAnnotations(
            PatchAnnotationsRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .setAction("merge")
                .addAnnotations(
                    Annotation.newBuilder()
                        .setInputId(INPUT_ID)
                        .setId(ANNOTATION_ID)
                        .setStatus(Status.newBuilder().setCode(StatusCode.ANNOTATION_SUCCESS)))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Annotation annotation : response.getAnnotationsList()) {
      Status result = annotation.getStatus();
      System.out.println(
          annotation.getId() + ": " + result.getCodeValue() + " " + result.getDescription());
    }
  }
}
