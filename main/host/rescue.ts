export { rescueSessions, type Rescue, type Rescued } from '#main/vault/rescue.ts';
export { rescueReport, type RescueReport } from './rescue-report.ts';
