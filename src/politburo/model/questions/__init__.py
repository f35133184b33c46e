"""What-ifs on the whole system: an intervention, histories with and without it, and what the answer rests on."""
