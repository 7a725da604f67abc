import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.Filter;
import com.clarifai.grpc.api.Hit;
import com.clarifai.grpc.api.MultiSearchResponse;
import com.clarifai.grpc.api.PostAnnotationsSearchesRequest;
import com.clarifai.grpc.api.Query;
import com.clarifai.grpc.api.Search;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class SearchAnnotationsConcepts {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String CONCEPT_ID = "car";

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    Concept concept = Concept.newBuilder().setId(CONCEPT_ID).setValue(1).build();
    Annotation wanted =
        Annotation.newBuilder().setData(Data.newBuilder().addConcepts(concept)).build();

    MultiSearchResponse response =
        stub.postAnnotationsSearches(
            PostAnnotationsSearchesRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .addSearches(
                    Search.newBuilder()
                        .setQuery(
                            Query.newBuilder()
                                .addFilters(Filter.newBuilder().setAnnotation(wanted))))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Hit hit : response.getHitsList()) {
      Annotation annotation = hit.getAnnotation();
      System.out.println(annotation.getId() + " (" + annotation.getInputId() + ")");
    }
  }
}
