import { z } from 'zod';

/** Levels of influence, DOMAIN.md 1.1. The keys are fixed; a low level is not a bad one. */
export const influenceLevels = ['inform', 'consult', 'dialogue', 'involve', 'decide'] as const;
export const influenceLevelSchema = z.enum(influenceLevels);
export type InfluenceLevel = z.infer<typeof influenceLevelSchema>;

export const charterLineLimit = 2000;
const line = z.string().max(charterLineLimit);

/** What all parties may expect (DOMAIN.md 1.2). */
export const charterSchema = z.object({
  question: line,
  purpose: line,
  level: influenceLevelSchema,
  canChange: line,
  cannotChange: line,
  decider: line,
  use: line,
  feedback: line,
});
export type Charter = z.infer<typeof charterSchema>;

export const emptyCharter: Charter = {
  question: '',
  purpose: '',
  level: 'consult',
  canChange: '',
  cannotChange: '',
  decider: '',
  use: '',
  feedback: '',
};
