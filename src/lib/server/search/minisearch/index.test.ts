import { describeSearchIndex } from '../contract';
import { openMinisearchIndex } from './index';

describeSearchIndex('MiniSearch', openMinisearchIndex);
