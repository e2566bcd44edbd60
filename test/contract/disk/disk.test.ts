import { nodeDisk } from '#main/files/disk.ts';
import { faultyDisk } from '../../faults/support/faulty-disk.ts';
import { examineDisk } from './exam.ts';

examineDisk("the computer's own", () => nodeDisk);
examineDisk('the one that fails on order, with no order', () => faultyDisk());
