import type { ListedObject } from '../storage';

/** A list to its end. */
export async function listAll(list: AsyncIterable<ListedObject>): Promise<ListedObject[]> {
  const listed: ListedObject[] = [];
  for await (const object of list) listed.push(object);
  return listed;
}
