// Made by `npm run generate` from the protos of the official client.
export const CONTRACT = `@@clarifai.api.V2
PostAnnotations PostAnnotationsRequest MultiAnnotationResponse com.clarifai.grpc.api POST /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/annotations POST /v2/annotations
ListAnnotations ListAnnotationsRequest MultiAnnotationResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/annotations GET /v2/annotations
GetAnnotation GetAnnotationRequest SingleAnnotationResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/{input_id}/annotations/{annotation_id} GET /v2/inputs/{input_id}/annotations/{annotation_id}
PatchAnnotations PatchAnnotationsRequest MultiAnnotationResponse com.clarifai.grpc.api PATCH /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/annotations PATCH /v2/annotations
DeleteAnnotation DeleteAnnotationRequest BaseResponse com.clarifai.grpc.api.status DELETE /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/{input_id}/annotations/{annotation_id} DELETE /v2/inputs/{input_id}/annotations/{annotation_id}
DeleteAnnotations DeleteAnnotationsRequest BaseResponse com.clarifai.grpc.api.status DELETE /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/annotations DELETE /v2/inputs/annotations DELETE /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/annotations DELETE /v2/annotations
PostAnnotationsSearches PostAnnotationsSearchesRequest MultiSearchResponse com.clarifai.grpc.api POST /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/annotations/searches POST /v2/annotations/searches
PatchAnnotationsStatus PatchAnnotationsStatusRequest PatchAnnotationsStatusResponse com.clarifai.grpc.api PATCH /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/task/{task_id}/annotations/status
ListAnnotationWorkers ListAnnotationWorkersRequest MultiWorkerResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/annotations/workers GET /v2/annotations/workers
PostInputs PostInputsRequest MultiInputResponse com.clarifai.grpc.api POST /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs POST /v2/inputs
ListInputs ListInputsRequest MultiInputResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs GET /v2/inputs
GetInput GetInputRequest SingleInputResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/{input_id} GET /v2/inputs/{input_id}
PatchInputs PatchInputsRequest MultiInputResponse com.clarifai.grpc.api PATCH /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs PATCH /v2/inputs
DeleteInput DeleteInputRequest BaseResponse com.clarifai.grpc.api.status DELETE /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/{input_id} DELETE /v2/inputs/{input_id}
DeleteInputs DeleteInputsRequest BaseResponse com.clarifai.grpc.api.status DELETE /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs DELETE /v2/inputs
PostInputsSearches PostInputsSearchesRequest MultiSearchResponse com.clarifai.grpc.api POST /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/searches POST /v2/inputs/searches
ListInputsAddJobs ListInputsAddJobsRequest MultiInputsAddJobResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/jobs/add GET /v2/inputs/jobs/add
GetInputsAddJob GetInputsAddJobRequest SingleInputsAddJobResponse com.clarifai.grpc.api GET /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/jobs/add/{id} GET /v2/inputs/jobs/add/{id}
CancelInputsAddJob CancelInputsAddJobRequest SingleInputsAddJobResponse com.clarifai.grpc.api PATCH /v2/users/{user_app_id.user_id}/apps/{user_app_id.app_id}/inputs/jobs/add/{id} PATCH /v2/inputs/jobs/add/{id}
@proto/clarifai/api/resources.proto clarifai.api com.clarifai.grpc.api
And input:Input output:Output negate? annotation:Annotation
Annotation id input_id data:Data annotation_info{ user_id model_version_id embed_model_version_id status:Status created_at@ modified_at@ trusted? input_level? consensus_info{ task_id worker:Worker
AnnotationFilter id created_at@ modified_at@ user_id app_id search:Search
AnnotationFilterConfig annotation_filter:AnnotationFilter ignore_empty_inputs?
Audio url base64" allow_duplicate_url? hosted:HostedURL audio_info:AudioInfo
AudioInfo audio_format sample_rate# duration_seconds. bit_rate#
BinaryMetrics num_pos+ num_neg+ num_tot+ roc_auc. f1. concept:Concept roc_curve:ROC precision_recall_curve:PrecisionRecallCurve avg_precision. area_name area_min^ area_max^ iou.
BookmarkOrigin id app_id user_id resource_type!BookmarkOrigin.BookmarkType
BookmarkOrigin.BookmarkType unknown=0 model=1 workflow=2 dataset=3 module=4
BoundingBox top_row. left_col. bottom_row. right_col.
BuildInfo docker_image_name docker_image_tag docker_image_digest platform
Cluster id count+ score. hits:Hit* projection.*
Color raw_hex w3c:W3C value.
CommitmentValue value# type!CommitmentValue.CommitmentType
CommitmentValue.CommitmentType TYPE_NOT_SET=0 MONTHLY=1 ANNUAL=2
ComputeInfo cpu_limit cpu_memory cpu_requests cpu_memory_requests num_accelerators+ accelerator_memory accelerator_type* accelerator_topology*
Concept id name value.=1 created_at@ language app_id definition vocab_id visibility:Visibility user_id keypoint_info:KeypointInfo extra_info:ConceptExtraInfo metadata{ image:Image
ConceptExtraInfo is_rankable?
ConfusionMatrix matrix:ConfusionMatrixEntry* concept_ids*
ConfusionMatrixEntry predicted actual value. predicted_concept:Concept actual_concept:Concept
CooccurrenceMatrix matrix:CooccurrenceMatrixEntry* concept_ids*
CooccurrenceMatrixEntry row col count+
Data image:Image video:Video concepts:Concept* metadata{ geo:Geo colors:Color* clusters:Cluster* embeddings:Embedding* regions:Region* frames:Frame* text:Text audio:Audio tracks:Track* time_segments:TimeSegment* hits:Hit* heatmaps:Image* parts:Part* ndarray:NDArray int_value% float_value^ bytes_value" bool_value? string_value struct_value{
Dataset id created_at@ modified_at@ app_id user_id description metadata{ visibility:Visibility default_annotation_filter:AnnotationFilter default_processing_info:DatasetVersionProcessingInfo notes version:DatasetVersion is_starred? star_count# bookmark_origin:BookmarkOrigin image:Image
DatasetVersion id created_at@ modified_at@ app_id user_id dataset_id annotation_filter_config:AnnotationFilterConfig|data_config model_predict_config:ModelPredictConfig|data_config status:Status description processing_info:DatasetVersionProcessingInfo metrics:DatasetVersionMetrics~ export_info:DatasetVersionExportInfo metadata{ visibility:Visibility embed_model_version_ids* request_origin!DatasetVersionRequestOrigin
DatasetVersionExport format!DatasetVersionExportFormat status:Status url size& include_embeddings?
DatasetVersionExportFormat DATASET_VERSION_EXPORT_FORMAT_NOT_SET=0 CLARIFAI_DATA_PROTOBUF=1 CLARIFAI_DATA_JSON=3 COCO=2
DatasetVersionExportInfo clarifai_data_protobuf:DatasetVersionExport clarifai_data_json:DatasetVersionExport coco:DatasetVersionExport
DatasetVersionMetrics inputs_count; unlabeled_inputs_count; inputs_with_metadata_count; inputs_with_geo_count; regions_count; region_location_matrix:MatrixUint64 bounding_boxes_count; polygons_count; points_count; masks_count; region_inputs_count; region_frames_count; frames_count; frame_inputs_count; embeddings_count; positive_input_tags_count; positive_region_tags_count; positive_frame_tags_count;
DatasetVersionProcessingInfo frame_interpolation_info:FrameInterpolationInfo
DatasetVersionRequestOrigin DATASET_VERSION_REQUEST_ORIGIN_NOT_SET=0 MANUAL=1 TRAINING=2 EVAL_GROUND_TRUTH=3 EVAL_PREDICTIONS=4
DeployRestriction USAGE_RESTRICTION_NOT_SET=0 NO_LIMITS=1 SHARED_COMPUTE_ONLY=2 DEDICATED_COMPUTE_ONLY=3 MODEL_OWNER_DEDICATED_COMPUTE_ONLY=4
EmailAddress email primary? verified?
Embedding vector.* num_dimensions+
EvalInfo params{
EvalMetrics status:Status user_id app_id id model:Model ground_truth_dataset:Dataset predictions_dataset:Dataset summary:MetricsSummary confusion_matrix:ConfusionMatrix cooccurrence_matrix:CooccurrenceMatrix label_counts:LabelDistribution binary_metrics:BinaryMetrics* test_set:EvalTestSetEntry* metrics_by_area:BinaryMetrics* metrics_by_class:BinaryMetrics* tracker_metrics:TrackerMetrics* eval_info:EvalInfo extended_metrics:ExtendedMetrics
EvalTestSetEntry input:Input predicted_concepts:Concept* ground_truth_concepts:Concept* annotation:Annotation predicted_annotation:Annotation ground_truth_annotation:Annotation
ExtendedMetrics user_metrics{
Filter negate? annotation:Annotation input:Input last_updated_time_range:TimeRange
Frame frame_info:FrameInfo data:Data id
FrameInfo index+ time+ number+
FrameInterpolationInfo sample_ms+
FullTag name id
Geo geo_point:GeoPoint geo_limit:GeoLimit geo_box:GeoBoxedPoint*
GeoBoxedPoint geo_point:GeoPoint
GeoLimit type value.
GeoPoint longitude. latitude.
Hit score. input:Input annotation:Annotation user_id app_id
HostedURL prefix suffix sizes* crossorigin
Image url base64" allow_duplicate_url? hosted:HostedURL image_info:ImageInfo hosted_image_info:ImageInfo~ decoded_bytes"
ImageInfo width# height# format color_mode mode
ImportInfo params{
Input id data:Data created_at@ modified_at@ status:Status dataset_ids* settings:InputSettings
InputIDConflictResolution INPUT_ID_CONFLICT_RESOLUTION_NOT_SET=0 SKIP=1 SUFFIX=2
InputInfo fields_map{ params{ base_embed_model:Model
InputSettings worker:Worker sample_rate_ms+ sample_rate_frame+ pinned_concepts:Concept*
KeypointEdge k1+ k2+
KeypointInfo keypoint_names* skeleton:KeypointEdge*
LabelCount concept_name count+ concept:Concept
LabelDistribution positive_label_counts:LabelCount*
LicenseType UNKNOWN_LICENSE_TYPE=0 FIRST_PARTY=1 OPEN_SOURCE=2 CLOSED_SOURCE=3
Mask image:Image
MethodSignature name method_type!RunnerMethodType description input_fields:ModelTypeField* output_fields:ModelTypeField*
MetricsSummary top1_accuracy. top5_accuracy. macro_avg_roc_auc. macro_std_roc_auc. macro_avg_f1_score. macro_std_f1_score. macro_avg_precision. macro_avg_recall. mean_avg_precision_iou_50. mean_avg_precision_iou_range.
Model id name created_at@ modified_at@ app_id output_info:OutputInfo model_version:ModelVersion display_name user_id default_eval_info:EvalInfo model_type_id task visibility:Visibility description metadata{ presets{ notes toolkits* use_cases* languages* languages_full:FullTag* check_consents* is_starred? star_count# workflow_recommended/ bookmark_origin:BookmarkOrigin image:Image license_type!LicenseType source!Model.Source creator version_count# billing_type!Model.BillingType featured_order- deploy_restriction!DeployRestriction replica_count+ open_router_info:OpenRouterInfo
Model.BillingType Unknown=0 Tokens=1 Ops=2
Model.Source UNKNOWN_SOURCE=0 HOSTED=1 WRAPPED=2
ModelPredictConfig model:Model
ModelTypeEnumOption id aliases:ModelTypeEnumOptionAlias* description model_type_fields:ModelTypeField* internal_only? recommended?
ModelTypeEnumOptionAlias id_int% wildcard_string
ModelTypeField path field_type!ModelTypeField.ModelTypeFieldType default_value$ description placeholder model_type_enum_options:ModelTypeEnumOption* internal_only? required? model_type_range_info:ModelTypeRangeInfo name type!ModelTypeField.DataType type_args:ModelTypeField* iterator? default is_param?
ModelTypeField.DataType NOT_SET=0 STR=1 BYTES=2 INT=3 FLOAT=4 BOOL=5 NDARRAY=6 JSON_DATA=7 TEXT=8 IMAGE=9 CONCEPT=10 REGION=11 FRAME=12 AUDIO=13 VIDEO=14 NAMED_FIELDS=15 TUPLE=16 LIST=17
ModelTypeField.ModelTypeFieldType INVALID_MODEL_TYPE_FIELD_TYPE=0 BOOLEAN=1 STRING=2 NUMBER=3 ARRAY_OF_CONCEPTS=4 ARRAY_OF_CONCEPTS_WITH_THRESHOLD=5 RANGE=7 ENUM=8 COLLABORATORS=9 JSON=10 ARRAY_OF_NUMBERS=11 WORKFLOW_EMBED_MODELS=12 ARRAY_OF_STRINGS=13 RECURSIVE_ENUM=14 PYTHON_CODE=15 DATASET_ID=16 DATASET_VERSION_ID=17 ARRAY_OF_MODEL_CONCEPTS=18 DATASET=19 DATASET_VERSION=20 ENCRYPTED_STRING=21 CHECKPOINT_MODEL=22 ARRAY_OF_SECRETS=23
ModelTypeRangeInfo min. max. step.
ModelVersion id created_at@ status:Status active_concept_count+ metrics:EvalMetrics total_input_count+ pretrained_model_config:PretrainedModelConfig completed_at@ description visibility:Visibility app_id user_id modified_at@ metadata{ license output_info:OutputInfo input_info:InputInfo train_info:TrainInfo import_info:ImportInfo train_log inference_compute_info:ComputeInfo build_info:BuildInfo method_signatures:MethodSignature* special_handling:SpecialHandling*
NDArray buffer" shape+* dtype
NodeInput node_id
OpenRouterInfo params{
Output id status:Status created_at@ model:Model input:Input data:Data prompt_tokens+ completion_tokens+
OutputConfig concepts_mutually_exclusive? existing_model_id language hyper_parameters max_concepts+ min_value. select_concepts:Concept* training_timeout+ sample_ms+ hyper_params{ embed_model_version_id fail_on_missing_positive_examples? model_metadata{
OutputInfo data:Data output_config:OutputConfig message fields_map{ params{ params_specs:ModelTypeField*
Part data:Data id
Point row. col. z. visibility!Point.Visibility
Point.Visibility NOT_SET=0 VISIBLE=1 NOT_VISIBLE=2 NOT_PRESENT=3
Polygon points:Point*
PrecisionRecallCurve recall.* precision.* thresholds.*
PretrainedModelConfig input_fields_map{ output_fields_map{ model_zip_url local_dev?
Query ands:And* language filters:Filter* ranks:Rank*
ROC fpr.* tpr.* thresholds.* fpr_per_image.* fpr_per_object.*
Rank negate? annotation:Annotation
Region id region_info:RegionInfo data:Data value. track_id
RegionInfo bounding_box:BoundingBox mask:Mask polygon:Polygon point:Point span:Span token:Token keypoint_locations:Point*
RunnerMethodType UNKNOWN=0 UNARY_UNARY=1 UNARY_STREAMING=2 STREAMING_UNARY=3 STREAMING_STREAMING=4
Search query:Query id application_id name as_of@ git_hash created_at@ modified_at@ algorithm save? min_value. visibility:Visibility metric!Search.Metric
Search.Metric METRIC_NOT_SET=0 EUCLIDEAN_DISTANCE=1 COSINE_DISTANCE=2
Span char_start+ char_end+ raw_text
SpecialHandling id reason!SpecialHandling.Reason done?
SpecialHandling.Reason REASON_NOT_SET=0 CONTACT_SALES=1
Text raw url allow_duplicate_url? hosted:HostedURL text_info:TextInfo
TextInfo char_count# encoding
TimeInfo num_frames+ begin_time. end_time.
TimeRange start_time@ end_time@
TimeSegment id data:Data time_info:TimeInfo
Token char_start+ char_end+ raw_text
Track id data:Data time_info:TimeInfo quality.
TrackerMetrics mot_mota. mot_num_switches# morse_frag. avg_precision. aiid unique_switch_rate.
TrainInfo params{ dataset:Dataset resume_from_model:Model
User id primary_email first_name last_name company_name job_title job_role intention referral_source bill_type created_at@ date_gdpr_consent@ date_tos_consent@ date_marketing_consent@ date_pii_consent@ metadata{ email_addresses:EmailAddress* two_factor_auth_enabled? teams_count+ is_starred? star_count# visibility:Visibility user_detail:UserDetail image:Image
UserAppIDSet user_id app_id
UserDetail primary_email bill_type date_gdpr_consent@ date_tos_consent@ date_marketing_consent@ date_pii_consent@ metadata{ email_addresses:EmailAddress* two_factor_auth_enabled? teams_count+ country state commitment_value:CommitmentValue
Video url base64" allow_duplicate_url? thumbnail_url hosted:HostedURL hosted_thumbnail:HostedURL video_info:VideoInfo
VideoInfo width# height# fps. video_format bit_rate# frame_count# duration_seconds.
Visibility gettable!Visibility.Gettable
Visibility.Gettable UNKNOWN_VISIBILITY=0 PRIVATE=10 ORG=30 PUBLIC=50
W3C hex name
Worker user:User|worker model:Model|worker workflow:Workflow|worker
Workflow id app_id created_at@ nodes:WorkflowNode* metadata{ visibility:Visibility user_id modified_at@ version:WorkflowVersion is_starred? star_count# description notes use_cases* check_consents* bookmark_origin:BookmarkOrigin image:Image
WorkflowNode id model:Model node_inputs:NodeInput* suppress_output? output_info_override:OutputInfo
WorkflowVersion id workflow_id created_at@ modified_at@ visibility:Visibility nodes:WorkflowNode* metadata{ app_id user_id description license is_deprecated?
@proto/clarifai/api/service.proto clarifai.api com.clarifai.grpc.api
CancelInputsAddJobRequest user_app_id:UserAppIDSet id
DeleteAnnotationRequest user_app_id:UserAppIDSet input_id annotation_id
DeleteAnnotationsRequest user_app_id:UserAppIDSet ids* input_ids*
DeleteInputRequest user_app_id:UserAppIDSet input_id
DeleteInputsRequest user_app_id:UserAppIDSet ids*
GetAnnotationRequest user_app_id:UserAppIDSet annotation_id input_id
GetInputRequest user_app_id:UserAppIDSet input_id
GetInputsAddJobRequest user_app_id:UserAppIDSet id
ListAnnotationWorkersRequest user_app_id:UserAppIDSet page+ per_page+ additional_fields* trusted_only?
ListAnnotationsRequest user_app_id:UserAppIDSet ids* input_ids* user_ids* model_version_ids* workflow_version_ids* statuses:Status* list_all_annotations? return_model_output? page+ per_page+ task_id
ListInputsAddJobsRequest user_app_id:UserAppIDSet page+ per_page+
ListInputsRequest user_app_id:UserAppIDSet page+ per_page+ status:Status ids*
Pagination page+ per_page+
PatchAnnotationsRequest user_app_id:UserAppIDSet annotations:Annotation* action delete_if_empty_data?
PatchAnnotationsStatusRequest user_app_id:UserAppIDSet user_ids* task_id status_codes!StatusCode* action status_code!StatusCode
PatchInputsRequest user_app_id:UserAppIDSet inputs:Input* action
PostAnnotationsRequest user_app_id:UserAppIDSet annotations:Annotation*
PostAnnotationsSearchesRequest user_app_id:UserAppIDSet searches:Search* pagination:Pagination
PostInputsRequest user_app_id:UserAppIDSet inputs:Input* inputs_add_job_id input_id_conflict_resolution!InputIDConflictResolution
PostInputsSearchesRequest user_app_id:UserAppIDSet searches:Search* pagination:Pagination only_count?
@proto/clarifai/api/status/status.proto clarifai.api.status com.clarifai.grpc.api.status
RedirectInfo url resource_type old_resource_id new_resource_id
Status code!StatusCode description details stack_trace* percent_completed+ time_remaining+ req_id internal_details redirect_info:RedirectInfo developer_notes
@proto/clarifai/api/status/status_code.proto clarifai.api.status com.clarifai.grpc.api.status
StatusCode ZERO=0 SUCCESS=10000 MIXED_STATUS=10010 FAILURE=10020 TRY_AGAIN=10030 NOT_IMPLEMENTED=10040 MOVED=10050 TEAPOT=10060 ACCEPTED=10070 CONN_ACCOUNT_ISSUES=11000 CONN_TOKEN_INVALID=11001 CONN_CREDENTIALS_INVALID=11002 CONN_EXCEED_HOURLY_LIMIT=11003 CONN_EXCEED_MONTHLY_LIMIT=11004 CONN_THROTTLED=11005 CONN_EXCEEDS_LIMITS=11006 CONN_INSUFFICIENT_SCOPES=11007 CONN_KEY_INVALID=11008 CONN_KEY_NOT_FOUND=11009 CONN_BAD_REQUEST_FORMAT=11100 CONN_DOES_NOT_EXIST=11101 CONN_INVALID_REQUEST=11102 CONN_METHOD_NOT_ALLOWED=11103 CONN_NO_GDPR_CONSENT=11104 CONN_INVALID_RANGE=11105 CONN_AUTH_METHOD_DISABLED=11200 MODEL_TRAINED=21100 MODEL_TRAINING=21101 MODEL_UNTRAINED=21102 MODEL_QUEUED_FOR_TRAINING=21103 MODEL_UPLOADING=21104 MODEL_UPLOADING_FAILED=21105 MODEL_TRAINING_FAILED=21106 MODEL_BUILDING=21107 MODEL_BUILDING_FAILED=21108 MODEL_BUILD_UNEXPECTED_ERROR=21109 MODEL_TRAINING_NO_DATA=21110 MODEL_TRAINING_NO_POSITIVES=21111 MODEL_TRAINING_ONE_VS_N_SINGLE_CLASS=21112 MODEL_TRAINING_TIMED_OUT=21113 MODEL_TRAINING_WAITING_ERROR=21114 MODEL_TRAINING_UNKNOWN_ERROR=21115 MODEL_TRAINING_MSG_REDELIVER=21116 MODEL_TRAINING_INSUFFICIENT_DATA=21117 MODEL_TRAINING_INVALID_PARAMS=21118 MODEL_TRAINING_INVALID_DATA_TOLERANCE_EXCEEDED=21119 MODEL_MODIFY_SUCCESS=21150 MODEL_MODIFY_PENDING=21151 MODEL_MODIFY_FAILED=21152 MODEL_DOES_NOT_EXIST=21200 MODEL_PERMISSION_DENIED=21201 MODEL_INVALID_ARGUMENT=21202 MODEL_INVALID_REQUEST=21203 MODEL_EVALUATED=21300 MODEL_EVALUATING=21301 MODEL_NOT_EVALUATED=21302 MODEL_QUEUED_FOR_EVALUATION=21303 MODEL_EVALUATION_TIMED_OUT=21310 MODEL_EVALUATION_WAITING_ERROR=21311 MODEL_EVALUATION_UNKNOWN_ERROR=21312 MODEL_PREDICTION_FAILED=21313 MODEL_EVALUATION_MSG_REDELIVER=21314 MODEL_EVALUATION_NEED_LABELS=21315 MODEL_EVALUATION_NEED_INPUTS=21316 MODEL_EVALUATION_FAILED=21317 MODEL_DEPLOYMENT_FAILED=21350 MODEL_DEPLOYING=21351 MODEL_QUEUED_FOR_DEPLOYMENT=21352 MODEL_NOT_DEPLOYED=21353 MODEL_BUSY_PLEASE_RETRY=21354 MODEL_LOADING=21355 MODEL_REFERENCE_INVALID_ARGUMENT=21400 MODEL_EXAMPLE_INPUT_INVALID_ARGUMENT=21420 MODEL_EXPORTED=21500 MODEL_EXPORTING=21501 MODEL_EXPORTING_FAILED=21502 MODEL_EXPORT_PENDING=21503 WORKFLOW_NO_MATCHING_INPUT=22001 WORKFLOW_REQUIRE_TRAINED_MODEL=22002 WORKFLOW_DUPLICATE=22100 WORKFLOW_UNSUPPORTED_FORMAT=22101 WORKFLOW_DOES_NOT_EXIST=22102 WORKFLOW_PERMISSION_DENIED=22103 WORKFLOW_INVALID_ARGUMENT=22104 WORKFLOW_INVALID_RECIPE=22105 WORKFLOW_INVALID_TEMPLATE=22106 WORKFLOW_INVALID_GRAPH=22107 WORKFLOW_INTERNAL_FAILURE=22108 WORKFLOW_INVALID_REQUEST=22999 WORKFLOW_MODIFY_SUCCESS=22150 WORKFLOW_MODIFY_PENDING=22151 WORKFLOW_MODIFY_FAILED=22152 WORKFLOW_REINDEX_FAILED=22153 CONCEPT_MODIFY_SUCCESS=23150 CONCEPT_MODIFY_PENDING=23151 CONCEPT_MODIFY_FAILED=23152 ANNOTATION_SUCCESS=24150 ANNOTATION_PENDING=24151 ANNOTATION_FAILED=24152 ANNOTATION_UNKNOWN_STATUS=24154 ANNOTATION_INVALID_ARGUMENT=24155 ANNOTATION_PERMISSION_DENIED=24156 ANNOTATION_AWAITING_REVIEW=24157 ANNOTATION_AWAITING_CONSENSUS_REVIEW=24159 ANNOTATION_REVIEW_DENIED=24158 ANNOTATION_MODIFY_SUCCESS=24250 ANNOTATION_MODIFY_PENDING=24251 ANNOTATION_MODIFY_FAILED=24252 ANNOTATION_TRACK_IDLE=24300 ANNOTATION_TRACK_IN_PROGRESS=24301 ANNOTATION_TRACK_PENDING=24302 ANNOTATION_TRACK_APPROVED=24303 ANNOTATION_TRACK_FAILED=24304 METADATA_INVALID_PATCH_ARGUMENTS=24900 METADATA_PARSING_ISSUE=24901 METADATA_MANIPULATION_ISSUE=24902 TRAINER_JOB_STATE_NONE=25000 TRAINER_JOB_STATE_QUEUED=25001 TRAINER_JOB_STATE_RUNNING=25002 TRAINER_JOB_STATE_COMPLETE=25003 TRAINER_JOB_STATE_ERROR=25004 DATA_DUMP_SUCCESS=25150 DATA_DUMP_PENDING=25151 DATA_DUMP_FAILED=25152 DATA_DUMP_IN_PROGRESS=25153 DATA_DUMP_NO_DATA=25154 DATA_DUMP_UNEXPECTED_ERROR=25155 DATA_DUMP_EXPORT_SUCCESS=25170 DATA_DUMP_EXPORT_PENDING=25171 DATA_DUMP_EXPORT_FAILED=25172 DATA_DUMP_EXPORT_IN_PROGRESS=25173 DATA_DUMP_EXPORT_UNEXPECTED_ERROR=25174 APP_DUPLICATION_SUCCESS=25200 APP_DUPLICATION_FAILED=25201 APP_DUPLICATION_PENDING=25202 APP_DUPLICATION_IN_PROGRESS=25203 APP_DUPLICATION_INVALID_REQUEST=25204 MODULE_DOES_NOT_EXIST=25300 MODULE_PERMISSION_DENIED=25301 MODULE_INVALID_ARGUMENT=25302 MODULE_INVALID_REQUEST=25303 BULK_OPERATION_SUCCESS=25400 BULK_OPERATION_FAILED=25401 BULK_OPERATION_PENDING=25402 BULK_OPERATION_IN_PROGRESS=25403 BULK_OPERATION_INVALID_REQUEST=25404 BULK_OPERATION_CANCELLED=25405 BULK_OPERATION_UNEXPECTED_ERROR=25406 RUNNER_DOES_NOT_EXIST=25600 RUNNER_PERMISSION_DENIED=25601 RUNNER_INVALID_ARGUMENT=25602 RUNNER_INVALID_REQUEST=25603 RUNNER_NEEDS_RETRY=25604 RUNNER_STREAM_START=25605 RUNNER_STREAM_END=25606 RUNNER_ITEM_CANCELLED=25607 RUNNER_PROCESSING_FAILED=25608 RUNNER_SPECIAL_HANDLING_NOT_COMPLETE=25609 NODEPOOL_DOES_NOT_EXIST=25700 NODEPOOL_INVALID_ARGUMENT=25701 NODEPOOL_INVALID_REQUEST=25702 COMPUTE_CLUSTER_DOES_NOT_EXIST=25800 COMPUTE_CLUSTER_INVALID_ARGUMENT=25801 COMPUTE_CLUSTER_INVALID_REQUEST=25802 DEPLOYMENT_DOES_NOT_EXIST=25900 DEPLOYMENT_INVALID_ARGUMENT=25901 DEPLOYMENT_INVALID_REQUEST=25902 INSTANCE_TYPE_DOES_NOT_EXIST=26000 INSTANCE_TYPE_INVALID_ARGUMENT=26001 INSTANCE_TYPE_INVALID_REQUEST=26002 COMPUTE_PLANE_METRICS_INVALID_REQUEST=26100 PIPELINE_STEP_DOES_NOT_EXIST=26200 PIPELINE_STEP_INVALID_ARGUMENT=26201 PIPELINE_STEP_INVALID_REQUEST=26202 PIPELINE_STEP_UPLOADING=26203 PIPELINE_STEP_UPLOADING_FAILED=26204 PIPELINE_STEP_BUILDING=26205 PIPELINE_STEP_BUILDING_FAILED=26206 PIPELINE_STEP_BUILD_UNEXPECTED_ERROR=26207 PIPELINE_STEP_READY=26208 PIPELINE_STEP_NOT_READY=26209 PIPELINE_DOES_NOT_EXIST=26300 PIPELINE_INVALID_ARGUMENT=26301 PIPELINE_INVALID_REQUEST=26302 ARTIFACT_DOES_NOT_EXIST=26400 ARTIFACT_INVALID_ARGUMENT=26401 ARTIFACT_INVALID_REQUEST=26402 ARTIFACT_VERSION_DOES_NOT_EXIST=26403 ARTIFACT_VERSION_INVALID_ARGUMENT=26404 ARTIFACT_VERSION_INVALID_REQUEST=26405 INPUT_SUCCESS=30000 INPUT_PENDING=30001 INPUT_FAILED=30002 INPUT_IN_PROGRESS=30003 INPUT_DOWNLOAD_SUCCESS=30000 INPUT_DOWNLOAD_PENDING=30001 INPUT_DOWNLOAD_FAILED=30002 INPUT_DOWNLOAD_IN_PROGRESS=30003 INPUT_STATUS_UPDATE_FAILED=30004 INPUT_DELETE_FAILED=30005 INPUT_DUPLICATE=30100 INPUT_UNSUPPORTED_FORMAT=30101 INPUT_DOES_NOT_EXIST=30102 INPUT_PERMISSION_DENIED=30103 INPUT_INVALID_ARGUMENT=30104 INPUT_OVER_LIMIT=30105 INPUT_INVALID_URL=30106 INPUT_MODIFY_SUCCESS=30200 INPUT_MODIFY_PENDING=30201 INPUT_MODIFY_FAILED=30203 INPUT_STORAGE_HOST_FAILED=30210 ALL_INPUT_INVALID_BYTES=30300 INPUT_CLUSTER_SUCCESS=30400 INPUT_CLUSTER_PENDING=30401 INPUT_CLUSTER_FAILED=30402 INPUT_CLUSTER_IN_PROGRESS=30403 INPUT_REINDEX_SUCCESS=30500 INPUT_REINDEX_PENDING=30501 INPUT_REINDEX_FAILED=30502 INPUT_REINDEX_IN_PROGRESS=30503 INPUT_VIDEO_DOWNLOAD_SUCCESS=31000 INPUT_VIDEO_DOWNLOAD_PENDING=31001 INPUT_VIDEO_DOWNLOAD_FAILED=31002 INPUT_VIDEO_DUPLICATE=31100 INPUT_VIDEO_UNSUPPORTED_FORMAT=31101 INPUT_VIDEO_DOES_NOT_EXIST=31102 INPUT_VIDEO_PERMISSION_DENIED=31103 INPUT_VIDEO_INVALID_ARGUMENT=31104 INPUT_VIDEO_OVER_LIMIT=31105 INPUT_VIDEO_INVALID_URL=31106 INPUT_VIDEO_MODIFY_SUCCESS=31200 INPUT_VIDEO_MODIFY_PENDING=31201 INPUT_VIDEO_MODIFY_FAILED=31203 INPUT_VIDEO_STORAGE_HOST_FAILED=31210 ALL_INPUT_VIDEOS_INVALID_BYTES=31300 INPUT_VIDEO_PROCESSING_SUCCESS=31400 INPUT_VIDEO_PROCESSING_PENDING=31410 INPUT_VIDEO_PROCESSING_FAILED=31420 INPUT_VIDEO_STORAGE_INCONSISTENCY=31430 INPUT_VIDEO_STORAGE_FAILURE=31440 INPUT_VIDEO_URL_GENERATION_FAILURE=31450 INPUT_CONNECTION_FAILED=39996 REQUEST_DISABLED_FOR_MAINTENANCE=39997 INPUT_WRITES_DISABLED_FOR_MAINTENANCE=39998 INPUT_INVALID_REQUEST=39999 PREDICT_INVALID_REQUEST=40001 SEARCH_INVALID_REQUEST=40002 CONCEPTS_INVALID_REQUEST=40003 STATS_INVALID_REQUEST=40004 DATABASE_DUPLICATE_KEY=40010 DATABASE_STATEMENT_TIMEOUT=40011 DATABASE_INVALID_ROWS_AFFECTED=40012 DATABASE_DEADLOCK_DETECTED=40013 DATABASE_FAIL_TASK=40014 DATABASE_FAIL_TO_GET_CONNECTIONS=40015 DATABASE_TOO_MANY_CLIENTS=40016 DATABASE_CONSTRAINT_VIOLATED=40017 DATABASE_CANCELED=40021 ASYNC_WORKER_MULTI_ERRORS=40020 RPC_REQUEST_QUEUE_FULL=40030 RPC_SERVER_UNAVAILABLE=40031 RPC_REQUEST_TIMEOUT=40032 RPC_MAX_MESSAGE_SIZE_EXCEEDED=40033 RPC_CANCELED=40035 RPC_UNKNOWN_METHOD=40036 REQUEST_CANCELED_BY_USER=40037 CLUSTER_INTERNAL_FAILURE=43040 EXTERNAL_CONNECTION_ERROR=40034 QUERY_INVALID_SYNTAX=40050 QUEUE_CONN_ERROR=41000 QUEUE_CLOSE_REQUEST_TIMEOUT=41002 QUEUE_CONN_CLOSED=41003 QUEUE_PUBLISH_ACK_TIMEOUT=41004 QUEUE_PUBLISH_ERROR=41005 QUEUE_SUBSCRIPTION_TIMEOUT=41006 QUEUE_SUBSCRIPTION_ERROR=41007 QUEUE_MARSHALLING_FAILED=41008 QUEUE_UNMARSHALLING_FAILED=41009 QUEUE_MAX_MSG_REDELIVERY_EXCEEDED=41010 QUEUE_ACK_FAILURE=41011 SQS_OVERLIMIT=41100 SQS_INVALID_RECEIPT_HANDLE=41101 SQS_UNKNOWN=41102 SEARCH_INTERNAL_FAILURE=43001 SEARCH_PROJECTION_FAILURE=43002 SEARCH_PREDICTION_FAILURE=43003 SEARCH_BY_NOT_FULLY_INDEXED_INPUT=43004 SAVED_SEARCH_MODIFY_FAILED=43005 SEARCH_COUNTS_UNAVAILABLE=43006 EVALUATION_QUEUED=43100 EVALUATION_IN_PROGRESS=43101 EVALUATION_SUCCESS=43102 EVALUATION_FAILED_TO_RETRIEVE_DATA=43103 EVALUATION_INVALID_ARGUMENT=43104 EVALUATION_FAILED=43105 EVALUATION_PENDING=43106 EVALUATION_TIMED_OUT=43107 EVALUATION_UNEXPECTED_ERROR=43108 EVALUATION_MIXED=43109 STRIPE_EVENT_ERROR=44001 STRIPE_UNEXPECTED_ERROR=44002 CACHE_MISS=45001 REDIS_SCRIPT_EXITED_WITH_FAILURE=45002 REDIS_STREAM_ERR=45003 REDIS_NO_CONSUMERS=45004 REDIS_STREAM_BACKOFF=45005 SIGNUP_EVENT_ERROR=46001 SIGNUP_FLAGGED=46002 FILETYPE_UNSUPPORTED=46003 LOGIN_EVENT_ERROR=46004 SIFT_UNCATEGORIZED_ERROR=46005 USER_FLAGGED=46006 APP_COUNT_INVALID_MESSAGE=47001 APP_COUNT_UPDATE_INCREMENT_FAILED=47002 APP_COUNT_REBUILD_FAILED=47003 APP_COUNT_INTERNAL_FAILURE=47004 MP_DOWNLOAD_ERROR=47101 MP_RESOLVE_DNS_ERROR=47102 MP_DOWNLOAD_MAX_SIZE_EXCEEDED_ERROR=47103 MP_IMAGE_DECODE_ERROR=47104 MP_INVALID_ARGUMENT=47105 MP_IMAGE_PROCESSING_ERROR=47106 DATATIER_CONN_ERROR=47201 USER_CONSENT_FACE=50001 WORKER_MISSING=51000 WORKER_ACTIVE=51001 WORKER_INACTIVE=51002 COLLECTOR_MISSING=52000 COLLECTOR_ACTIVE=52001 COLLECTOR_INACTIVE=52002 COLLECTOR_POST_INPUT_FAILED=52003 SSO_IDENTITY_PROVIDER_DOES_NOT_EXIST=53001 TASK_IN_PROGRESS=54001 TASK_DONE=54002 TASK_WONT_DO=54003 TASK_FAILED=54005 TASK_IDLE=54006 TASK_CONFLICT=54100 TASK_NOT_IMPLEMENTED=54101 TASK_MISSING=54102 TASK_PERMISSION_DENIED=54103 TASK_ASSIGNMENT_SUCCESS=54200 TASK_ASSIGNMENT_PENDING=54201 TASK_ASSIGNMENT_AWAITING_REVIEW=54202 TASK_ASSIGNMENT_AWAITING_CONSENSUS_REVIEW=54203 TASK_ASSIGNMENT_REJECTED=54204 TASK_ASSIGNMENT_REVIEW_SUCCESS=54300 TASK_ASSIGNMENT_REVIEW_PENDING=54301 TASK_ASSIGNMENT_REVIEW_DISMISSED=54302 LABEL_ORDER_PENDING=55001 LABEL_ORDER_IN_PROGRESS=55002 LABEL_ORDER_SUCCESS=55003 LABEL_ORDER_CANCELED=55004 LICENSE_ACTIVE=60000 LICENSE_DOES_NOT_EXIST=60001 LICENSE_NEED_UPDATE=60002 LICENSE_EXPIRED=60003 LICENSE_REVOKED=60004 LICENSE_DELETED=60005 LICENSE_VOLUME_EXCEEDED=60006 PASSWORD_VALIDATION_SUCCESS=61000 PASSWORD_VALIDATION_FAILED=61001 PASSWORDPOLICY_INVALID_ARGUMENT=61002 FEATUREFLAG_CONFIG_NOT_FOUND=62000 FEATUREFLAG_INVALID_ARGUMENT=62001 FEATUREFLAG_BLOCKED=62002 FEATUREFLAG_NOT_FOUND=62003 MAINTENANCE_SUCCESS=63000 MAINTENANCE_FAILED=63001 DATASET_VERSION_PENDING=64005 DATASET_VERSION_IN_PROGRESS=64010 DATASET_VERSION_READY=64015 DATASET_VERSION_FAILURE=64020 DATASET_VERSION_UNEXPECTED_ERROR=64025 DATASET_VERSION_CONFLICT=64030 DATASET_INPUT_SUCCESS=64100 DATASET_INPUT_DUPLICATE=64101 DATASET_VERSION_EXPORT_SUCCESS=64200 DATASET_VERSION_EXPORT_PENDING=64201 DATASET_VERSION_EXPORT_FAILED=64202 DATASET_VERSION_EXPORT_IN_PROGRESS=64203 DATASET_VERSION_EXPORT_UNEXPECTED_ERROR=64204 JOB_QUEUED=64000 JOB_RUNNING=64001 JOB_COMPLETED=64002 JOB_FAILED=64003 JOB_CANCELLED=64004 JOB_UNEXPECTED_ERROR=64006 JOB_CONFLICT=64007 AUTH_MISSING_IDP_ASSOC=65000 LIST_OBJECTS_FAILED=66000 ARCHIVE_EXTRACT_FAILED=67000 UPLOAD_IN_PROGRESS=68000 UPLOAD_DONE=68001 UPLOAD_FAILED=68002 UPLOAD_UNEXPECTED_ERROR=68003 UPLOAD_EXPIRED=68004 UPLOAD_CANCELED=68005 UPLOAD_CONFLICT=68006 BILLING_INVALID_INFO=69000 BILLING_MISSING_TOKENS=69001 LOG_ENTRIES_INVALID_REQUEST=70000 TWILIO_UNCATEGORIZED_ERROR=71001 TWILIO_INVALID_ARGUMENT=71002 TWILIO_MAX_VERIFICATION_BEGIN_EXCEEDED=71003 TWILIO_MAX_VERIFICATION_CHECK_EXCEEDED=71004 TWILIO_RESOURCE_NOT_FOUND=71005 TWILIO_CLIENT_NOT_INITIALIZED=71006 INTERNAL_SERVER_ISSUE=98004 INTERNAL_FETCHING_ISSUE=98005 INTERNAL_DATABASE_ISSUE=98006 INTERNAL_CONTEXT_CANCELED=98008 INTERNAL_UNEXPECTED_TIMEOUT=98009 INTERNAL_UNEXPECTED_V1=98010 INTERNAL_UNEXPECTED_PANIC=98011 INTERNAL_UNEXPECTED_SPIRE=98012 INTERNAL_REDIS_UNAVAILABLE=98013 INTERNAL_RESOURCE_EXHAUSTED=98014 INTERNAL_REDIS_UNCATEGORIZED=98015 INTERNAL_AWS_UNCATEGORIZED=98016 INTERNAL_AZURE_UNCATEGORIZED=98017 INTERNAL_VECTORDB_UNCATEGORIZED=98018 INTERNAL_ORACLE_UNCATEGORIZED=98019 INTERNAL_VULTR_UNCATEGORIZED=98020 INTERNAL_GCP_UNCATEGORIZED=98021 CONN_UNCATEGORIZED=99001 MODEL_UNCATEGORIZED=99002 INPUT_UNCATEGORIZED=99003 ANNOTATION_UNCATEGORIZED=99004 BILLING_UNCATEGORIZED=99005 INTERNAL_UNCATEGORIZED=99009 BAD_REQUEST=90400 SERVER_ERROR=90500
@proto/clarifai/api/utils/matrix.proto - com.clarifai.grpc.api.utils
MatrixUint64 n_cols& data&*
`;
