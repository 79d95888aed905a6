import { describe } from 'vitest';
import { testPageFaults } from '../helpers/page-faults.ts';

describe('on a computer', () => testPageFaults(1280));
