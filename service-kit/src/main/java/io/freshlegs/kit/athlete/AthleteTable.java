package io.freshlegs.kit.athlete;

import io.freshlegs.kit.domain.AthleteId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A table with data of athletes that is no table of records. Every bean of this type takes part in erasure and export. */
public interface AthleteTable {

    /** The name of its array in an export. */
    String exportName();

    /** Deletes all of the athlete, within the transaction of the connection. */
    void erase(Connection connection, AthleteId athlete) throws SQLException;

    /** All of the athlete, each row as a value that is written as JSON. */
    List<?> export(Connection connection, AthleteId athlete) throws SQLException;
}
