// Made by `npm run generate` from the protos of the official client.
export const MODELLED = `
Annotation id input_id data:Data annotation_info{ user_id model_version_id embed_model_version_id status:Status created_at@ modified_at@ trusted? input_level? consensus_info{ task_id worker:Worker
Audio url base64= allow_duplicate_url? hosted:HostedURL audio_info:AudioInfo
BoundingBox top_row. left_col. bottom_row. right_col.
CancelInputsAddJobRequest user_app_id:UserAppIDSet id
Concept id name value. created_at@ language app_id definition vocab_id visibility:Visibility user_id keypoint_info:KeypointInfo extra_info:ConceptExtraInfo metadata{ image:Image
Data image:Image video:Video concepts:Concept* metadata{ geo:Geo colors:Color* clusters:Cluster* embeddings:Embedding* regions:Region* frames:Frame* text:Text audio:Audio tracks:Track* time_segments:TimeSegment* hits:Hit* heatmaps:Image* parts:Part* ndarray:NDArray int_value% float_value^ bytes_value= bool_value? string_value struct_value{
DeleteAnnotationRequest user_app_id:UserAppIDSet input_id annotation_id
DeleteAnnotationsRequest user_app_id:UserAppIDSet ids* input_ids*
DeleteInputRequest user_app_id:UserAppIDSet input_id
DeleteInputsRequest user_app_id:UserAppIDSet ids*
Filter negate? annotation:Annotation input:Input last_updated_time_range:TimeRange
Frame frame_info:FrameInfo data:Data id
FrameInfo index+ time+ number+
Geo geo_point:GeoPoint geo_limit:GeoLimit geo_box:GeoBoxedPoint*
GeoPoint longitude. latitude.
GetAnnotationRequest user_app_id:UserAppIDSet annotation_id input_id
GetInputRequest user_app_id:UserAppIDSet input_id
GetInputsAddJobRequest user_app_id:UserAppIDSet id
Image url base64= allow_duplicate_url? hosted:HostedURL image_info:ImageInfo hosted_image_info:ImageInfo~ decoded_bytes=
Input id data:Data created_at@ modified_at@ status:Status dataset_ids* settings:InputSettings
ListAnnotationWorkersRequest user_app_id:UserAppIDSet page+ per_page+ additional_fields* trusted_only?
ListAnnotationsRequest user_app_id:UserAppIDSet ids* input_ids* user_ids* model_version_ids* workflow_version_ids* statuses:Status* list_all_annotations? return_model_output? page+ per_page+ task_id
ListInputsAddJobsRequest user_app_id:UserAppIDSet page+ per_page+
ListInputsRequest user_app_id:UserAppIDSet page+ per_page+ status:Status ids*
Mask image:Image
Pagination page+ per_page+
PatchAnnotationsRequest user_app_id:UserAppIDSet annotations:Annotation* action delete_if_empty_data?
PatchAnnotationsStatusRequest user_app_id:UserAppIDSet user_ids* task_id status_codes!StatusCode* action status_code!StatusCode
PatchInputsRequest user_app_id:UserAppIDSet inputs:Input* action
Point row. col. z. visibility!Point.Visibility
Point.Visibility NOT_SET=0 VISIBLE=1 NOT_VISIBLE=2 NOT_PRESENT=3
Polygon points:Point*
PostAnnotationsRequest user_app_id:UserAppIDSet annotations:Annotation*
PostAnnotationsSearchesRequest user_app_id:UserAppIDSet searches:Search* pagination:Pagination
PostInputsRequest user_app_id:UserAppIDSet inputs:Input* inputs_add_job_id input_id_conflict_resolution!InputIDConflictResolution
PostInputsSearchesRequest user_app_id:UserAppIDSet searches:Search* pagination:Pagination only_count?
Query ands:And* language filters:Filter* ranks:Rank*
Rank negate? annotation:Annotation
Region id region_info:RegionInfo data:Data value. track_id
RegionInfo bounding_box:BoundingBox mask:Mask polygon:Polygon point:Point span:Span token:Token keypoint_locations:Point*
Search query:Query id application_id name as_of@ git_hash created_at@ modified_at@ algorithm save? min_value. visibility:Visibility metric!Search.Metric
Search.Metric METRIC_NOT_SET=0 EUCLIDEAN_DISTANCE=1 COSINE_DISTANCE=2
Span char_start+ char_end+ raw_text
Status code!StatusCode description details stack_trace* percent_completed+ time_remaining+ req_id internal_details redirect_info:RedirectInfo developer_notes
Text raw url allow_duplicate_url? hosted:HostedURL text_info:TextInfo
TimeRange start_time@ end_time@
Token char_start+ char_end+ raw_text
UserAppIDSet user_id app_id
Video url base64= allow_duplicate_url? thumbnail_url hosted:HostedURL hosted_thumbnail:HostedURL video_info:VideoInfo
Worker user:User model:Model workflow:Workflow
`;
