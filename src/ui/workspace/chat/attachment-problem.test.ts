import { expect, it } from 'vitest';
import { attachmentProblem } from './attachment-problem';

it('holds a message back until its images are there', () => {
  expect(attachmentProblem([])).toBeNull();
  expect(attachmentProblem([{ status: 'ready' }])).toBeNull();
  expect(attachmentProblem([{ status: 'ready' }, { status: 'sending' }])).toMatch(/on its way/);
  expect(attachmentProblem([{ status: 'sending' }, { status: 'failed' }])).toMatch(/Try it again/);
});
