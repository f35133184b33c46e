"""What-ifs on the whole system: an intervention from a day on, histories with and without it, and what the answer rests on."""
