export { bringBackUnplaced, bringBackUnplacedWish } from './bring-back-unplaced';
export { restoreWording, restoreWordingWish } from './restore-wording';
export { wordingsPage } from './wordings-page';
