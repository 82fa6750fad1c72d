#!/bin/sh
# A hold timer as shell scripts write it.
remaining=$1
while [ "$remaining" -gt 0 ]; do
  sleep 1
  remaining=$((remaining - 1))
  echo "$remaining"
done
