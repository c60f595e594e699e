import { ServiceError } from '../service-error';

export function tooLarge(): ServiceError {
  return new ServiceError(
    'invalid_input',
    'This typeface is larger than 8 MB. Save it as WOFF2, or with the characters alone that you need, and add that.',
  );
}
