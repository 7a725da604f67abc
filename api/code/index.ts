import type {ApiCode, PrintedAnswer} from '../../sandbox/core/api-code.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {CONTRACT} from './contract.ts';

const ANNOTATIONS: PrintedAnswer = {
  field: 'annotations',
  list: true,
  parts: ['id', 'input_id'],
};
const INPUTS: PrintedAnswer = {field: 'inputs', list: true, parts: ['id']};
const JOB: PrintedAnswer = {
  field: 'inputs_add_job',
  list: false,
  parts: ['id'],
};

/** What is printed after a call; the others only say that they went well. */
const PRINTED: Readonly<Record<string, PrintedAnswer>> = {
  PostAnnotations: ANNOTATIONS,
  ListAnnotations: ANNOTATIONS,
  PatchAnnotations: ANNOTATIONS,
  GetAnnotation: {
    field: 'annotation',
    list: false,
    parts: ['id', 'input_id'],
  },
  PostAnnotationsSearches: {
    field: 'hits',
    list: true,
    parts: ['annotation.id', 'annotation.input_id'],
  },
  PostInputs: INPUTS,
  ListInputs: INPUTS,
  PatchInputs: INPUTS,
  GetInput: {field: 'input', list: false, parts: ['id']},
  PostInputsSearches: {field: 'hits', list: true, parts: ['input.id']},
  ListInputsAddJobs: {field: 'inputs_add_jobs', list: true, parts: ['id']},
  GetInputsAddJob: JOB,
  CancelInputsAddJob: JOB,
};

/** What requests of the annotation API are written as code with. */
export const code: ApiCode = {
  contract: CONTRACT,
  keyConstant: 'PAT',
  status: {
    field: 'status',
    message: 'Status',
    code: 'code',
    codes: 'StatusCode',
    success: 10000,
    successName: 'SUCCESS',
    words: ['description', 'details'],
  },
  clients: {
    typescript: {types: './annotation-api'},
    python: {
      importChannel:
        'from clarifai_grpc.channel.clarifai_channel import ClarifaiChannel',
      channel: 'ClarifaiChannel.get_grpc_channel()',
      folder: ['proto/clarifai', 'clarifai_grpc/grpc'],
    },
    nodejs: {package: 'clarifai-nodejs-grpc', stub: 'ClarifaiStub.grpc()'},
    java: {
      imports: [
        'com.clarifai.channel.ClarifaiChannel',
        'com.clarifai.credentials.ClarifaiCallCredentials',
      ],
      channel: 'ClarifaiChannel.INSTANCE.getGrpcChannel()',
      credentials: 'new ClarifaiCallCredentials',
    },
    php: {
      imports: ['Clarifai\\ClarifaiClient'],
      client: 'ClarifaiClient::grpc()',
    },
  },
  printed: (call) => PRINTED[call],
  readQuery: readStatus,
  keepsWhatIsMissing,
};

/** A status in a query is its code alone, by number or by name. */
function readStatus(call: string, name: string, texts: readonly string[]) {
  if (call !== 'ListAnnotations' || name !== 'statuses') return undefined;
  return texts.map((text) => ({
    code: /^\d{1,9}$/.test(text) ? Number(text) : text,
  }));
}

const NOTHING: ReadonlySet<string> = new Set();
const PATCHED: ReadonlySet<string> = new Set([
  'data',
  'annotation_info',
  'consensus_info',
]);

/** What a merge and a removal apply to what is stored; an overwrite takes its place. */
function keepsWhatIsMissing(call: string, request: JsonObject) {
  const isPatch = call === 'PatchAnnotations' || call === 'PatchInputs';
  return isPatch && request.action !== 'overwrite' ? PATCHED : NOTHING;
}
