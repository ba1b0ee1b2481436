export { bidToPresent, bidToPresentWish, withdrawBid, withdrawBidWish } from './bid-to-present';
export { bidsCarriedOn, carryBidOn, carryBidOnWish } from './carry-bids-on';
export { pickBid, pickBidWish } from './pick-bid';
export { presenterBids } from './presenter-bid';
export { waitingBids } from './waiting-bids';
