package io.freshlegs.advice.diary.store;

/**
 * A row of an own record.
 *
 * @param <T> the record it keeps
 */
interface OwnEntity<T> {

    T toRecord();

    void take(T record);

    long revision();

    void revise(long revision);
}
