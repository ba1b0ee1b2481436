export { sendCalendar, sendInvitation } from './send-calendar';
