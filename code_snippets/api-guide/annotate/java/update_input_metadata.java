import com.clarifai.channel.ClarifaiChannel;
import com.clarifai.credentials.ClarifaiCallCredentials;
import com.clarifai.grpc.api.Data;
import com.clarifai.grpc.api.Input;
import com.clarifai.grpc.api.MultiInputResponse;
import com.clarifai.grpc.api.PatchInputsRequest;
import com.clarifai.grpc.api.UserAppIDSet;
import com.clarifai.grpc.api.V2Grpc;
import com.clarifai.grpc.api.status.Status;
import com.clarifai.grpc.api.status.StatusCode;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

public class UpdateInputMetadata {
  static final String USER_ID = "YOUR_USER_ID_HERE";
  static final String APP_ID = "YOUR_APP_ID_HERE";
  static final String PAT = "YOUR_PAT_HERE";

  static final String INPUT_ID = "harbor";
  static final String SOURCE = "archive";

  public static void main(String[] args) {
    V2Grpc.V2BlockingStub stub =
        V2Grpc.newBlockingStub(ClarifaiChannel.INSTANCE.getGrpcChannel())
            .withCallCredentials(new ClarifaiCallCredentials(PAT));

    Value source = Value.newBuilder().setStringValue(SOURCE).build();

    MultiInputResponse response =
        stub.patchInputs(
            PatchInputsRequest.newBuilder()
                .setUserAppId(UserAppIDSet.newBuilder().setUserId(USER_ID).setAppId(APP_ID))
                .setAction("merge")
                .addInputs(
                    Input.newBuilder()
                        .setId(INPUT_ID)
                        .setData(
                            Data.newBuilder()
                                .setMetadata(Struct.newBuilder().putFields("source", source))))
                .build());

    Status status = response.getStatus();
    if (status.getCode() != StatusCode.SUCCESS) {
      throw new RuntimeException(status.getDescription() + ": " + status.getDetails());
    }

    for (Input input : response.getInputsList()) {
      input
          .getData()
          .getMetadata()
          .getFieldsMap()
          .forEach(
              (key, value) ->
                  System.out.println(input.getId() + ": " + key + " " + value.getStringValue()));
    }
  }
}
