export { sendCalendar, sendDates, sendInvitation } from './send-calendar';
