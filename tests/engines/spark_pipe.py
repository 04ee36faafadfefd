"""Reads article JSON lines through `saywhen stream` under Spark in local mode.

    python3 spark_pipe.py PROGRAM ARTICLES PARTITIONS

Prints one analysis a line, in the order of the articles.
"""

import shlex
import sys

from pyspark.sql import SparkSession

program, articles, partitions = sys.argv[1:]
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
with open(articles, encoding="utf-8") as lines:
    rdd = spark.sparkContext.parallelize(lines.read().splitlines(), int(partitions))
for line in rdd.pipe(shlex.quote(program) + " stream").collect():
    sys.stdout.buffer.write(line.encode("utf-8") + b"\n")
spark.stop()
