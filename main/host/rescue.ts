export { rescueSessions, type Rescue, type Rescued } from '#main/vault/rescue.ts';
