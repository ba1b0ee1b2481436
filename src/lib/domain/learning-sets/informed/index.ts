export { informedContacts } from './informed-contact';
export { contactsPage, toldOutside } from './informing';
export { addContact, addContactWish, contactsGone, removeContact, removeContactWish } from './keep-contact';
