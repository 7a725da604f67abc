import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.PatchAnnotationsRequest;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class UpdateAnnotationConcepts {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "park";
  static final String ANNOTATION_ID = "park-concepts";

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
                        .setData(
                            Data.newBuilder()
                                .addConcepts(Concept.newBuilder().setId("dog").setValue(1))
                                .addConcepts(Concept.newBuilder().setId("cat").setValue(0))))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Annotation annotation : response.getAnnotationsList()) {
      for (Concept concept : annotation.getData().getConceptsList()) {
        System.out.println(concept.getId() + ": " + concept.getValue());
      }
    }
  }
}
