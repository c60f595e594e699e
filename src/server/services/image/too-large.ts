import { ServiceError } from '../service-error';

export function tooLarge(): ServiceError {
  return new ServiceError(
    'invalid_input',
    'This image is larger than 10 MB. Save it as JPEG or WebP, or make it smaller, and attach that.',
  );
}
