import { ServiceError } from '../service-error';

export function tooLarge(): ServiceError {
  return new ServiceError(
    'invalid_input',
    'This file is larger than 25 MB. Save it as MP3 or M4A, or shorten it, and add that.',
  );
}
