import { expect, it } from 'vitest';
import { matching } from './matching';

const ITEMS = ['Été à Paris', 'Product launch', 'Launch of the product', '数据'].map((title) => ({
  title,
}));

it.each([
  ['', 4],
  ['  ', 4],
  ['ete', 1],
  ['PARIS été', 1],
  ['product launch', 2],
  ['数', 1],
  ['lunch', 0],
])('finds “%s” %i times', (wanted, count) => {
  expect(matching(ITEMS, wanted)).toHaveLength(count);
});
