/**
 * Fields of the contract that the sandbox does not work with, by message. What
 * they are part of is stored, and they with it: they are given back as they were
 * sent. A test holds the lists to the contract.
 */
export const KEPT: Record<string, string> = {
  Annotation: 'embed_model_version_id trusted',
  Audio: 'hosted audio_info',
  Concept:
    'created_at language app_id definition vocab_id visibility user_id keypoint_info extra_info metadata image',
  Data: 'colors clusters embeddings tracks time_segments hits heatmaps parts ndarray int_value float_value bytes_value bool_value string_value struct_value',
  Geo: 'geo_limit geo_box',
  Image: 'hosted image_info hosted_image_info decoded_bytes',
  Input: 'dataset_ids settings',
  Point: 'visibility',
  RegionInfo: 'keypoint_locations',
  Text: 'hosted text_info',
  Video: 'thumbnail_url hosted hosted_thumbnail video_info',
};

/** Fields that are accepted, and change nothing in the sandbox; `*` is all that is not its id. */
export const WITHOUT_EFFECT: Record<string, string> = {
  Input: 'created_at modified_at status',
  ListAnnotationsRequest: 'return_model_output',
  ListAnnotationWorkersRequest: 'additional_fields',
  Query: 'language',
  Search:
    'id application_id name git_hash created_at modified_at algorithm visibility metric',
  Status:
    'description details stack_trace percent_completed time_remaining req_id internal_details redirect_info developer_notes',
  'User, Model, ModelVersion, Workflow, WorkflowVersion': '*',
};

/** A call for annotations or inputs that the contract has and the sandbox does not answer. */
export interface UnansweredCall {
  /** Names in the contract. */
  readonly calls: string;
  readonly reason: string;
}

/** What of the contract's calls for annotations and inputs is not answered; a test finds what is missing here. */
export const UNANSWERED: readonly UnansweredCall[] = [
  {
    calls:
      'PostTrackAnnotationsSearches StreamTrackAnnotationsSearches ListAnnotationTracks PostAnnotationTracks PatchAnnotationTracks DeleteAnnotationTracks',
    reason:
      'Tracks are objects of their own in videos, which a model follows from frame to frame. The sandbox has no model and no video.',
  },
  {
    calls: 'PatchAnnotationsSearches PatchInputsSearches',
    reason: 'They change saved searches. The sandbox saves none.',
  },
  {
    calls:
      'ListAnnotationFilters GetAnnotationFilter PostAnnotationFilters PatchAnnotationFilters DeleteAnnotationFilters',
    reason:
      'They are saved filters of datasets, which the sandbox does not have.',
  },
  {
    calls:
      'ListDatasetInputs GetDatasetInput PostDatasetInputs DeleteDatasetInputs',
    reason: 'The sandbox has no datasets; it keeps only their ids.',
  },
  {
    calls:
      'ListModelInputs GetModelVersionInputExample ListModelVersionInputExamples',
    reason: 'The sandbox has no models to give inputs to.',
  },
  {
    calls:
      'GetInputSamples GetTaskAnnotationCount GetTaskInputCount ListNextTaskAssignments',
    reason: 'The sandbox keeps the id of a task, and has no tasks.',
  },
  {
    calls:
      'PostInputsDataSources PostInputsUploads GetInputsExtractionJob ListInputsExtractionJobs CancelInputsExtractionJobs',
    reason:
      'They fetch and unpack files from elsewhere. The sandbox downloads nothing.',
  },
  {
    calls: 'GetInputVideoManifest',
    reason: 'It describes an encoded video. The sandbox encodes nothing.',
  },
  {
    calls: 'GetInputCount StreamInputs',
    reason:
      'ListInputs answers the same: every input of the sandbox is ready, and pages go in order.',
  },
];
