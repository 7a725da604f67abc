import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.ListAnnotationsRequest;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.Region;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

public class ListAllAnnotationsApp {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    MultiAnnotationResponse response =
        stub.listAnnotations(
            ListAnnotationsRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .setListAllAnnotations(true)
                .setPerPage(10)
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Annotation annotation : response.getAnnotationsList()) {
      List<Concept> concepts = new ArrayList<>(annotation.getData().getConceptsList());
      for (Region region : annotation.getData().getRegionsList()) {
        concepts.addAll(region.getData().getConceptsList());
      }
      String labels =
          concepts.stream()
              .map(concept -> concept.getId() + " " + concept.getValue())
              .collect(Collectors.joining(", "));
      System.out.printf("%s (%s): %s%n", annotation.getId(), annotation.getInputId(), labels);
    }
  }
}
