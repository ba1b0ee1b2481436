export { declineFacilitation, takeOverFacilitation } from './answer-facilitation';
export { facilitationOffers } from './facilitation-offer';
export { facilitationOffer, facilitationsAnswered, facilitationsInSet, facilitationsOffered } from './facilitation-offers';
export { newFacilitators } from './new-facilitators';
export { aboutFacilitationWish, offerFacilitation, offerFacilitationWish, withdrawFacilitation } from './offer-facilitation';
