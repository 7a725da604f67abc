import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Annotation;
import com.clarifai.grpc.api.BoundingBox;
import com.clarifai.grpc.api.Concept;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.MultiAnnotationResponse;
import com.clarifai.grpc.api.PatchAnnotationsRequest;
import com.clarifai.grpc.api.Region;
import com.clarifai.grpc.api.RegionInfo;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;

public class UpdateAnnotationRegionCoordinates {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "desk";
  static final String ANNOTATION_ID = "desk-laptop";
  static final String REGION_ID = "desk-laptop-region";

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    MultiAnnotationResponse response =
        stub.patchAnnotations(
            PatchAnnotationsRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .setAction("overwrite")
                .addAnnotations(
                    Annotation.newBuilder()
                        .setInputId(INPUT_ID)
                        .setId(ANNOTATION_ID)
                        .setData(
                            Data.newBuilder()
                                .addRegions(
                                    Region.newBuilder()
                                        .setId(REGION_ID)
                                        .setRegionInfo(
                                            RegionInfo.newBuilder()
                                                .setBoundingBox(
                                                    BoundingBox.newBuilder()
                                                        .setTopRow(0.3f)
                                                        .setLeftCol(0.34f)
                                                        .setBottomRow(0.72f)
                                                        .setRightCol(0.7f)))
                                        .setData(
                                            Data.newBuilder()
                                                .addConcepts(
                                                    Concept.newBuilder()
                                                        .setId("laptop")
                                                        .setValue(1))))))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Annotation annotation : response.getAnnotationsList()) {
      for (Region region : annotation.getData().getRegionsList()) {
        BoundingBox box = region.getRegionInfo().getBoundingBox();
        System.out.printf(
            "top %.2f, left %.2f, bottom %.2f, right %.2f%n",
            box.getTopRow(), box.getLeftCol(), box.getBottomRow(), box.getRightCol());
      }
    }
  }
}
