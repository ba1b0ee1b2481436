export { endSeat, endSeatWish } from './end-seat';
export { networkSeats } from './network-seat';
export { offerSeat, offerSeatWish } from './offer-seat';
export { namesOverSeats, seatsOf, seatsOffered } from './seats-of';
export { seatsGone } from './seats-gone';
export { seatsPage } from './seats-page';
export { takeSeat, takeSeatWish } from './take-seat';
