import { AISDKError, APICallError } from 'ai';
import type { FaultCode } from '~/core/generation/event';

const SENTENCES: Record<FaultCode, string> = {
  unreachable:
    'The model server could not be reached. Your message is kept; try again when the server runs.',
  rate_limited:
    'The model is busy and refused the request. Your message is kept; try again in a minute.',
  provider_error: 'The model server answered with an error. Your message is kept; try again.',
  refused_credentials:
    'The model server refused the key. Check the API key in the settings of the server, then try again.',
  wrong_address:
    'The model server answered, but not with a reply: its address or the name of the model is wrong. Check both in the settings of the server, then try again. Your message is kept.',
  cut_off:
    'The reply broke off before its end. Everything that arrived is kept; continue for the rest.',
  too_long:
    'The reply reached its length limit before its end. Everything that arrived is kept; continue for the rest, or ask for less at once.',
  timed_out: 'The model stopped answering. Everything that arrived is kept; try again.',
  no_scene:
    'The model answered in words only, so no scene was changed. Try again, or say it differently.',
  no_answer: 'The model sent an empty reply. Your message is kept; try again.',
  interrupted:
    'The server stopped while the reply was being written. Everything that arrived is kept; continue for the rest.',
  internal: 'Something went wrong on the server. Everything that arrived is kept; try again.',
};

/** A model call that did not end well, with the sentence that the creator reads. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  constructor(
    readonly code: FaultCode,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[code], options);
  }
}

/** The closest fault for anything that a provider threw; `began` is whether text had arrived. */
export function faultOf(thrown: unknown, began: boolean): ModelFault {
  if (thrown instanceof ModelFault) return thrown;
  if (APICallError.isInstance(thrown) && thrown.statusCode !== undefined) {
    return new ModelFault(codeOfStatus(thrown.statusCode), { cause: thrown });
  }
  // Something was answered in which the SDK found no reply: a web page, for example.
  const isForeign = AISDKError.isInstance(thrown) && !APICallError.isInstance(thrown);
  const code = began ? 'cut_off' : isForeign ? 'wrong_address' : 'unreachable';
  return new ModelFault(code, { cause: thrown });
}

function codeOfStatus(status: number): FaultCode {
  if (status === 401 || status === 403) return 'refused_credentials';
  if (status === 404) return 'wrong_address';
  if (status === 429) return 'rate_limited';
  // A 200 with an unreadable body is a connection that broke off.
  return status >= 400 ? 'provider_error' : 'cut_off';
}
