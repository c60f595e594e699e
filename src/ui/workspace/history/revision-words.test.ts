import { expect, it } from 'vitest';
import { revisionName, revisionOrigin, revisionProblem } from './revision-words';
import type { Revision } from './use-revisions';

const revision: Revision = {
  id: 'r',
  number: 3,
  origin: 'restore',
  createdAt: new Date(0),
  message: null,
  restoredFrom: 1,
  hasArtifact: true,
  error: null,
  failureCount: 0,
  poster: null,
  isHead: false,
};

it('says which version came back, where that is known', () => {
  expect(revisionOrigin(revision)).toBe('Restored from version 1');
  expect(revisionOrigin({ ...revision, restoredFrom: null })).toMatch(/^Restored from an earlier/);
  expect(revisionOrigin({ ...revision, origin: 'code' })).toBe('Edited by hand');
});

it('names the worst that is known of a version', () => {
  expect(revisionProblem(revision)).toBeNull();
  expect(revisionProblem({ ...revision, failureCount: 2 })).toBe('Stops while drawn');
  const broken = { ...revision, hasArtifact: false, failureCount: 2 };
  expect(revisionProblem(broken)).toBe('Does not compile');
});

it('marks the current version among the others', () => {
  expect(revisionName(revision, false)).toBe('Version 3');
  expect(revisionName(revision, true)).toBe('Version 3, current');
});
