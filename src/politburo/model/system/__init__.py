"""The whole system of a case: what is declared, read from the record, compiled into families, run and asked."""
