/**
 * Memory for bytes that stay for as long as the process does. V8 counts ordinary buffers as if they were garbage to come: filling
 * hundreds of megabytes of them makes it look through the whole heap a dozen times, to find that everything stays. What two threads
 * may share it leaves uncounted. Not for what is given back soon: nothing would make V8 look for it.
 */
export const lastingRoom = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
