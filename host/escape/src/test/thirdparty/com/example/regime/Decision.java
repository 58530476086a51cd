package com.example.regime;

/** What to do at an event. */
sealed interface Decision permits Enter, Leave, Stay {}
